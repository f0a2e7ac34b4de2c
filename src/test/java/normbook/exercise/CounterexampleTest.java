package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import normbook.TestApp;
import normbook.TestCatalog;
import normbook.exercise.Report.Counterexample;
import normbook.exercise.Report.Step;
import normbook.language.Language;
import normbook.sandbox.Job;
import normbook.sandbox.Run;
import normbook.sandbox.Sandbox;
import normbook.sandbox.WorkerPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The smallest counterexample of real submissions, in real jailed workers. */
class CounterexampleTest {
    private static final ExerciseCatalog EXERCISES = TestCatalog.read(Path.of("content"));

    private static WorkerPool sandbox;

    @BeforeAll
    static void open() {
        sandbox = new WorkerPool(TestApp.temporaryFolder(), 3);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void epsOutsideTheRootShowsWithTwoRowsAndAVisibleEps() throws Exception {
        Counterexample found = counterexample("batch-norm-forward/submissions/wrong_answer/EpsOutsideSqrt.java");
        assertEquals(
                List.of(
                        "double[][] x = {{3}, {1}};",
                        "double[] gamma = {1};", "double[] beta = {0};", "double eps = 3;"),
                found.inputs());
        assertEquals("double[][] y = Solution.forward(x, gamma, beta, eps);", found.call());
        assertEquals(0.5, found.firstDifference().expected());
        assertEquals(0.25, found.firstDifference().actual());
        assertEquals(
                List.of(
                        "μ[0] = (3 + 1) / 2 = 2",
                        "σ²[0] = ((3 − 2)² + (1 − 2)²) / 2 = 1",
                        "x̂[0][0] = (3 − 2) / √(1 + 3) = 0.5",
                        "y[0][0] = 1 · 0.5 + 0 = 0.5"),
                found.steps().stream().map(Step::formula).toList());
        assertEquals("這一欄的平均值", found.steps().get(0).label().in(Language.ZH_TW));
        assertEquals("Mean of this column", found.steps().get(0).label().in(Language.EN));
    }

    @Test
    void theUnbiasedVarianceShowsWithTwoRows() throws Exception {
        Counterexample found = counterexample("batch-norm-forward/submissions/wrong_answer/UnbiasedVariance.java");
        assertEquals("double[][] x = {{3}, {1}};", found.inputs().get(0));
        assertEquals(1, found.firstDifference().expected());
        assertEquals(Math.sqrt(0.5), found.firstDifference().actual(), 1e-12);
    }

    @Test
    void theWrongAxisShowsWithTwoRowsAndTwoColumnsAtMost() throws Exception {
        Counterexample found = counterexample("batch-norm-forward/submissions/wrong_answer/PerSampleAxis.java");
        int numbers = found.inputs().get(0).replaceAll("[^,]", "").length() + 1;
        assertTrue(numbers <= 4, found.inputs().toString());
    }

    @Test
    void lostDigitsShowWithTwoRowsAtALargeOffset() throws Exception {
        Counterexample found = counterexample("batch-norm-forward/submissions/unstable/NaiveVariance.java");
        assertEquals(
                "double[][] x = {{100000003}, {100000001}};", found.inputs().get(0));
        assertEquals(
                "σ²[0] = ((100000003 − 100000002)² + (100000001 − 100000002)²) / 2 = 1",
                found.steps().get(1).formula());
    }

    @Test
    void anExceptionShowsWithTheSmallestInputThatThrowsIt() throws Exception {
        Counterexample found = counterexample("batch-norm-conv2d/submissions/runtime_error/HeightAsChannel.java");
        assertTrue(found.message().in(Language.EN).contains("ArrayIndexOutOfBoundsException"));
        assertNull(found.firstDifference());
        assertEquals(List.of(), found.steps());
        assertTrue(
                found.inputs().get(0).matches("double.* x = \\{\\{\\{\\{\\d}, \\{\\d}}}};"),
                found.inputs().toString());
    }

    @Test
    void aChangedInputShowsWhatItShouldHaveStayed() throws Exception {
        Counterexample found = counterexample("batch-norm-conv2d/submissions/wrong_answer/ModifiesInput.java");
        assertTrue(found.message().in(Language.EN).startsWith("x was modified"));
        assertEquals("x", found.firstDifference().output());
        assertEquals(List.of(), found.steps());
    }

    @Test
    void whatDoesNotFailHasNone() throws Exception {
        assertNull(report("batch-norm-forward/submissions/accepted/TwoPass.java", sandbox)
                .counterexample());
        assertNull(report("batch-norm-forward/submissions/limit_exceeded/EndlessLoop.java", sandbox)
                .counterexample());
    }

    @Test
    void theSameSourceHasTheSameCounterexample() throws Exception {
        for (String sample : List.of(
                "group-norm-forward/submissions/wrong_answer/GroupsInterleaved.java",
                "batch-norm-running/submissions/wrong_answer/IntegerDivisionBessel.java")) {
            assertEquals(counterexample(sample), counterexample(sample));
        }
    }

    /** It fails from its second call on; an input that is right on its own would be no counterexample. */
    @Test
    void aSolutionThatRemembersItsCallsIsNotShownAnInputItGetsRight() throws Exception {
        assertNull(report("batch-norm-running/submissions/wrong_answer/StaticState.java", sandbox)
                .counterexample());
    }

    @Test
    void aWrongAnswerToOneVisibleCaseAloneIsShrunkFromThatCase() throws Exception {
        Exercise exercise = EXERCISES.find("batch-norm-forward").orElseThrow();
        String source = Solutions.TWO_PASS.replace("return y;", "if (x.length == 5) y[4][0] += eps; return y;");
        Report report = new Grader(sandbox).grade(exercise, source, 0, "s");
        assertEquals(Verdict.WRONG_ANSWER, report.verdict());
        Counterexample found = report.counterexample();
        assertEquals(
                5, found.inputs().get(0).split("}, \\{").length, found.inputs().toString());
        assertEquals(List.of(4, 0), found.firstDifference().index());
        assertFalse(found.inputs().get(0).matches(".*\\{[^{}]*,[^{}]*}.*"), "one column is enough: " + found.inputs());
    }

    @Test
    void aFailureOfTheSecondRunLeavesTheVerdictAsItIs() throws Exception {
        Sandbox dying = new Sandbox() {
            private int runs;

            @Override
            public Run run(Job job) throws InterruptedException {
                if (runs++ == 0) return sandbox.run(job);
                return new Run(new Run.SandboxFailed("no worker"), List.of(), "", null);
            }

            @Override
            public void close() {}
        };
        Report report = report("batch-norm-forward/submissions/wrong_answer/UnbiasedVariance.java", dying);
        assertEquals(Verdict.WRONG_ANSWER, report.verdict());
        assertNull(report.counterexample());
    }

    /** Nor does the number of a hidden case ever stand in it, whatever the solution throws. */
    @Test
    void theExceptionOfAHiddenCaseDecidesNothing() throws Exception {
        Exercise exercise = EXERCISES.find("batch-norm-forward").orElseThrow();
        String oracle = Solutions.TWO_PASS.replace("int n = x.length;", """
            int n = x.length;
            if (n > 20) { if (x[0][0] > 0) throw new IllegalStateException(); throw new ArithmeticException(); }
            if (n == 2 && x[0].length == 1) {
                if (x[0][0] == 3 && eps == 0) throw new IllegalStateException();
                throw new ArithmeticException();
            }
            """);
        List<Counterexample> found = new ArrayList<>();
        for (long seed = 0; seed < 6; seed++) {
            Report report = new Grader(sandbox).grade(exercise, oracle, seed, "s");
            assertEquals(Verdict.RUNTIME_ERROR, report.verdict());
            found.add(report.counterexample());
        }
        assertNotNull(found.get(0));
        assertEquals(1, found.stream().distinct().count(), found.toString());
    }

    private static Counterexample counterexample(String sample) throws Exception {
        Counterexample found = report(sample, sandbox).counterexample();
        assertNotNull(found, sample);
        return found;
    }

    private static Report report(String sample, Sandbox in) throws Exception {
        String slug = sample.substring(0, sample.indexOf('/'));
        Exercise exercise = EXERCISES.find(slug).orElseThrow();
        String source = Files.readString(Path.of("content/exercises").resolve(sample));
        return new Grader(in).grade(exercise, source, 0, "s");
    }
}
