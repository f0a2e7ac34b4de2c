package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import normbook.exercise.SubmissionView.CaseView;
import normbook.language.Language;
import normbook.sandbox.Run;
import normbook.sandbox.Run.Limit;
import normbook.sandbox.Run.LimitExceeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionViewTest {
    @TempDir
    private Path folder;

    private final Exercise exercise = ShippedExercises.find("batch-norm-forward");
    private final int all = exercise.cases().stream().mapToInt(TestCase::weight).sum();

    @Test
    void thePointsSayWhereTheScoreComesFrom() throws Exception {
        assertEquals(
                all - 1 + " of " + all + " points; each case says how many it gives.",
                view(Solutions.IN_PLACE, Language.EN).points());
        assertEquals(
                100 * (all - 1) / all, view(Solutions.IN_PLACE, Language.EN).scorePercent());
        assertEquals(2, view(Solutions.IN_PLACE, Language.EN).cases().get(1).weight());
    }

    @Test
    void lawsAloneGiveNoPointsAndItIsSaidWhy() throws Exception {
        String untouched = Solutions.method("return new double[x.length][x[0].length];");
        assertEquals(
                "得 0／" + all + " 點：只有性質成立，還沒有任何一筆數值正確，因此不給分。",
                view(untouched, Language.ZH_TW).points());
        assertEquals(0, view(untouched, Language.ZH_TW).scorePercent());
    }

    @Test
    void withoutCasesThereAreNoPoints() throws Exception {
        assertEquals(null, view("class Solution {", Language.EN).points());
    }

    @Test
    void theHeadlineIsShortAndALawHasItsOwnLine() throws Exception {
        String source = Solutions.TWO_PASS.replace("return y;", "y[0][0] += 1e-3; return y;");
        SubmissionView view = view(source, Language.EN);
        assertTrue(view.headline().matches("Not right yet: \\d+ of \\d+ cases passed\\."), view.headline());
        assertTrue(view.explanation().startsWith("A law that must hold is broken: With the rows"), view.explanation());
        assertEquals("y", view.cases().get(0).firstDifference().output());
    }

    @Test
    void whatHasNoNumbersToShowIsSaidBelowTheHeadline() throws Exception {
        SubmissionView view = view(Solutions.method("return null;"), Language.ZH_TW);
        assertTrue(view.explanation().startsWith("「可以手算驗證的整數，ε = 0」：y 是 null。"), view.explanation());
    }

    @Test
    void whatWasNotReachedHasNeitherPassedNorFailed() throws Exception {
        ScriptedSandbox stopped =
                new ScriptedSandbox(job -> new Run(new LimitExceeded(Limit.WORK), List.of(), "", null));
        Exercise running = ShippedExercises.find("batch-norm-running");
        Report report = new Grader(stopped).grade(running, "class Solution {}", 1, "s1");
        Submission submission = new Submission("s1", 1, running.slug(), "", 1, report, Instant.EPOCH);
        List<CaseView> cases = new SubmissionView.Maker(running, Language.EN)
                .graded(submission)
                .cases();
        assertFalse(cases.get(0).notRun());
        assertTrue(cases.stream().skip(1).allMatch(CaseView::notRun), cases::toString);
    }

    private SubmissionView view(String source, Language language) throws InterruptedException {
        Report report = new Grader(new TrustedSandbox(folder)).grade(exercise, source, 1, "s1");
        Submission submission = new Submission("s1", 1, exercise.slug(), source, 1, report, Instant.EPOCH);
        return new SubmissionView.Maker(exercise, language).graded(submission);
    }
}
