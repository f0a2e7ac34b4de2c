package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import normbook.language.Language;
import normbook.sandbox.Job;
import normbook.sandbox.Run;
import normbook.sandbox.Run.Budget;
import normbook.sandbox.Run.Call;
import normbook.sandbox.Run.End;
import normbook.sandbox.Run.Finished;
import normbook.sandbox.Run.Limit;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.NotCompiled;
import normbook.sandbox.Run.Refused;
import normbook.sandbox.Run.Returned;
import normbook.sandbox.Run.SandboxFailed;
import normbook.sandbox.Run.Threw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the grader makes of each way a run can end, and which verdict counts where several hold. */
class VerdictTest {
    @TempDir
    private Path folder;

    @Test
    void theJsonNamesAreThoseOfTheContract() {
        assertEquals(
                List.of(
                        "internal_error",
                        "compile_error",
                        "forbidden",
                        "limit_exceeded",
                        "runtime_error",
                        "wrong_answer",
                        "unstable",
                        "accepted"),
                Arrays.stream(Verdict.values()).map(Verdict::json).toList());
        for (Verdict verdict : Verdict.values()) {
            assertEquals(verdict, Verdict.of(verdict.json()));
            assertEquals(2, verdict.headline().texts().size());
        }
    }

    @Test
    void theWeightiestVerdictCounts() {
        assertEquals(
                Verdict.RUNTIME_ERROR,
                Verdict.weightiest(List.of(Verdict.UNSTABLE, Verdict.RUNTIME_ERROR, Verdict.WRONG_ANSWER)));
        assertEquals(Verdict.WRONG_ANSWER, Verdict.weightiest(List.of(Verdict.UNSTABLE, Verdict.WRONG_ANSWER)));
        assertEquals(Verdict.ACCEPTED, Verdict.weightiest(List.of()));
    }

    @Test
    void aFailureOfTheSandboxIsNeverTheLearners() throws Exception {
        Report report = grade(new SandboxFailed("no worker"), List.of());
        assertEquals(Verdict.INTERNAL_ERROR, report.verdict());
        assertEquals(List.of(), report.cases());
    }

    @Test
    void aRunThatClaimsToHaveFinishedWithoutItsCallsIsOurFailure() throws Exception {
        assertEquals(Verdict.INTERNAL_ERROR, grade(new Finished(), List.of()).verdict());
    }

    @Test
    void aForbiddenCallIsNamedWithItsLine() throws Exception {
        Report report = grade(new Refused("java.lang.System.exit", 4), List.of());
        assertEquals(Verdict.FORBIDDEN, report.verdict());
        assertEquals(0, report.score());
        assertEquals(4, report.diagnostics().get(0).line());
        assertTrue(report.message().in(Language.ZH_TW).contains("java.lang.System.exit（Solution.java:4）"));
    }

    @Test
    void aForbiddenNameComesWithWhatToUseInstead() throws Exception {
        assertAdvice("可以用 String.format", "java.text.DecimalFormat");
        assertAdvice("用 double 計算", "java.math.BigDecimal");
        assertAdvice("這裡沒有時鐘", "System.nanoTime");
        assertAdvice("輸入就是方法的參數", "java.util.Scanner");
        assertAdvice("java.util 的集合", "java.nio.file.Files.readString");
        String tooLong = grade(new Refused("so long a method as train", 0), List.of())
                .message()
                .in(Language.EN);
        assertEquals("Method train is too long to be run; split it into several.", tooLong);
    }

    private void assertAdvice(String advice, String what) throws InterruptedException {
        Report report = grade(new Refused(what, 2), List.of());
        String[] lines = report.message().in(Language.ZH_TW).split("\n");
        assertEquals("程式使用了 " + what + "（Solution.java:2），這裡不允許。", lines[0]);
        assertTrue(lines[1].contains(advice), lines[1]);
    }

    @Test
    void whatDoesNotCompileHasTheCompilersWords() throws Exception {
        Report report = grade(new NotCompiled(List.of(new Run.Diagnostic(2, 3, "';' expected"))), List.of());
        assertEquals(Verdict.COMPILE_ERROR, report.verdict());
        assertEquals("';' expected", report.diagnostics().get(0).message());
    }

    @Test
    void aRunCutShortKeepsTheCasesThatWereDone() throws Exception {
        for (Limit limit : Limit.values()) {
            Report report = grade(new LimitExceeded(limit), List.of(byHand()));
            assertEquals(Verdict.LIMIT_EXCEEDED, report.verdict());
            assertTrue(report.cases().get(0).passed());
            assertTrue(report.cases().get(1).message().in(Language.EN).startsWith("Stopped while"));
            assertTrue(report.cases().get(2).message().in(Language.EN).startsWith("Not run"));
            assertEquals(1.0 / weights(), report.score());
            assertEquals(new Budget(10, 20), report.budget());
        }
    }

    @Test
    void eachLimitIsSaidInItsOwnWords() throws Exception {
        assertEquals(
                Limit.values().length,
                Arrays.stream(Limit.values())
                        .map(limit -> Sentence.of("exercise.message.limit_exceeded." + limit))
                        .distinct()
                        .count());
        Report large = grade(new LimitExceeded(Limit.RESULT), List.of());
        assertTrue(large.message().in(Language.ZH_TW).startsWith("傳回或寫入陣列的數值太多"));
    }

    @Test
    void aLimitWeighsMoreThanAnException() throws Exception {
        Report report = grade(new LimitExceeded(Limit.WORK), List.of(new Threw("java.lang.Error", null, 3)));
        assertEquals(Verdict.LIMIT_EXCEEDED, report.verdict());
    }

    @Test
    void anExceptionWeighsMoreThanAWrongAnswer() throws Exception {
        Report report = gradeAll(new Threw("java.lang.Error", null, 0), new Returned(null, List.of()));
        assertEquals(Verdict.RUNTIME_ERROR, report.verdict());
        assertEquals(List.of(), report.diagnostics());
        assertEquals("程式在 Solution.java 拋出 java.lang.Error。", report.message().in(Language.ZH_TW));
    }

    @Test
    void aNullIsAWrongAnswerAlsoInAProbe() throws Exception {
        Report report = gradeAll(byHand(), new Returned(null, List.of()));
        assertEquals(Verdict.WRONG_ANSWER, report.verdict());
        assertEquals("y is null.", report.cases().get(1).message().in(Language.EN));
    }

    /** The result of the first case. */
    private static Returned byHand() {
        double[][] y = {
            {-1.341640786499874, -2.1832815729997477},
            {-0.4472135954999581, -0.3944271909999161},
            {0.44721359549995776, 1.3944271909999157},
            {1.3416407864998736, 3.1832815729997472}
        };
        return new Returned(y, List.of());
    }

    private int weights() {
        return ExerciseFolder.shipped(folder).cases().stream()
                .mapToInt(TestCase::weight)
                .sum();
    }

    private Report grade(End end, List<Call> calls) throws InterruptedException {
        return grade(job -> new Run(end, calls, "learner's text", new Budget(10, 20)));
    }

    /** The first call comes to {@code first}, every other to {@code other}. */
    private Report gradeAll(Call first, Call other) throws InterruptedException {
        return grade(job -> {
            List<Call> calls =
                    new ArrayList<>(job.calls().stream().map(c -> other).toList());
            calls.set(0, first);
            return new Run(new Finished(), calls, "", null);
        });
    }

    private Report grade(Function<Job, Run> script) throws InterruptedException {
        Exercise exercise = ExerciseFolder.shipped(folder);
        Report report = new Grader(new ScriptedSandbox(script)).grade(exercise, "class Solution {}", 1, "s1");
        assertEquals(report, ReportJson.read(ReportJson.write(report)));
        return report;
    }
}
