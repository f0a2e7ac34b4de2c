package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import normbook.exercise.Report.Hint;
import normbook.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a wrong answer is told: a misconception by name, or what went wrong first. */
class ExplanationTest {
    private static final String SHIPPED = "content/exercises/batch-norm-forward/exercise.yml";
    private static final String FORGOT_BETA = Solutions.TWO_PASS.replace("+ beta[j]", "");

    @TempDir
    private Path folder;

    private ExerciseFolder content;
    private Grader grader;

    @BeforeEach
    void open() {
        content = new ExerciseFolder(folder.resolve("content"));
        grader = new Grader(new TrustedSandbox(folder));
    }

    @Test
    void aMisconceptionIsNamedWithItsHintAndItsParagraphInTheLesson() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            Report report = grade(Solutions.UNBIASED_VARIANCE, seed);
            assertEquals("unbiased-variance-normalise", report.misconception().id());
            Hint hint = report.misconception().hints().get(0);
            assertTrue(hint.message().in(Language.EN).startsWith("Try a batch with just two rows"), hint.toString());
            assertTrue(hint.message().in(Language.ZH_TW).startsWith("拿只有兩列的批次"), hint.toString());
            assertEquals("標準化時用了不偏變異數（離差平方和除以 N−1）。", hint.description().in(Language.ZH_TW));
            assertEquals("/lessons/batch-normalization#annotation-variance-squared-and-biased", hint.section());
            assertTrue(report.message().in(Language.EN).endsWith("cases passed."), report.toString());
        }
    }

    @Test
    void twoAtOnceAreTwoHints() throws Exception {
        String source = Solutions.EPS_OUTSIDE_THE_ROOT.replace("+ beta[j]", "");
        Report report = grade(source, 1);
        assertEquals("eps-outside-sqrt+forgot-beta", report.misconception().id());
        assertEquals(2, report.misconception().hints().size());
        assertEquals(report, ReportJson.read(ReportJson.write(report)));
    }

    @Test
    void lostDigitsAndSinglePrecisionAreKnownByTheirKind() throws Exception {
        Report naive = grade(Solutions.NAIVE_VARIANCE, 1);
        assertEquals(Verdict.UNSTABLE, naive.verdict());
        assertEquals("naive-variance", naive.misconception().id());
        assertEquals(
                "float32-accumulate", grade(Solutions.FLOAT, 1).misconception().id());
    }

    @Test
    void whatIsNotRecognizedIsSaidInWordsAndNeverGuessed() throws Exception {
        Report report = grade(Solutions.TWO_PASS.replace("return y;", "y[0][0] += 1e-3; return y;"), 1);
        assertNull(report.misconception());
        String said = report.message().in(Language.EN);
        assertTrue(said.contains("In “Integers you can check by hand, ε = 0”: y[0][0] should be -1.34"), said);
        assertTrue(said.contains("A law that must hold is broken: With the rows of x in another order"), said);
        String chinese = report.message().in(Language.ZH_TW);
        assertTrue(chinese.contains("「可以手算驗證的整數，ε = 0」：y[0][0]"), chinese);
        assertTrue(chinese.contains("有一條必須成立的性質不成立：調換 x 的列"), chinese);
    }

    @Test
    void aResultOfTheWrongShapeIsNoBrokenLaw() throws Exception {
        String transposed = "return new double[x[0].length][x.length];";
        String said = grade(Solutions.method(transposed), 1).message().in(Language.EN);
        assertTrue(said.contains("y should have the shape 4×2, but has 2×4."), said);
        assertFalse(said.contains("A law that must hold"), said);
    }

    @Test
    void ofAWrongHiddenCaseNoNumberIsSaid() throws Exception {
        String source = Solutions.TWO_PASS.replace("return y;", "if (n == 64) y[3][1] = 12345.5; return y;");
        Report report = grade(source, 1);
        assertNull(report.misconception());
        String said = report.message().in(Language.EN);
        assertTrue(said.contains("In “A larger random batch”: The result differs from the right one."), said);
        assertFalse(said.contains("12345.5"), said);
    }

    @Test
    void aCaseWithoutAWholeResultIsNoProbeButTheOthersAre() throws Exception {
        String source = FORGOT_BETA.replace("return y;", "return n == 64 ? null : y;");
        assertEquals("forgot-beta", grade(source, 1).misconception().id());
    }

    @Test
    void whatIsAcceptedOrEndsOtherwiseHasNoMisconception() throws Exception {
        assertNull(grade(Solutions.TWO_PASS, 1).misconception());
        assertNull(grade(Solutions.IN_PLACE, 1).misconception());
        assertNull(grade(FORGOT_BETA.replace("return y;", "return new double[][] {y[99]};"), 1)
                .misconception());
    }

    @Test
    void onlyWhatTheExerciseDeclaresIsNamed() throws Exception {
        String some = Files.readString(Path.of(SHIPPED))
                .replace("\ncases:", "\nmisconceptions: [eps-omitted, forgot-gamma]\ncases:");
        content.write("exercise.yml", some);
        assertNull(grade(FORGOT_BETA, 1).misconception());
        String forgotGamma = Solutions.TWO_PASS.replace("gamma[j] * ", "");
        assertEquals("forgot-gamma", grade(forgotGamma, 1).misconception().id());
    }

    @Test
    void anExerciseOfAnotherLessonHasNoParagraphToReadAgain() throws Exception {
        String alone = Files.readString(Path.of(SHIPPED)).replace("lesson: batch-normalization\n", "");
        content.write("exercise.yml", alone);
        assertNull(grade(FORGOT_BETA, 1).misconception().hints().get(0).section());
    }

    private Report grade(String source, long seed) throws InterruptedException {
        ExerciseCatalog catalog = content.catalog();
        assertEquals(List.of(), catalog.problems());
        return grader.grade(catalog.find(ExerciseFolder.SLUG).orElseThrow(), source, seed, "s1");
    }
}
