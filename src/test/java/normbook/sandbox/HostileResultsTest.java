package normbook.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import normbook.sandbox.Run.Limit;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.Returned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is handed back is taken as it is at the end of its call, whatever else the program still holds of it. */
class HostileResultsTest {
    private static WorkerPool pool;

    @BeforeAll
    static void open() {
        pool = Programs.pool(Walls.find(), true);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @Test
    void theInputItselfMayBeHandedBackAndChangedLater() throws InterruptedException {
        Run run = run("static double[][] kept; static double[][] run(double[][] x) {"
                + " if (kept != null) kept[0][0] = -1; kept = x; return x; }");
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, value(run, 0));
        assertArrayEquals(new double[][] {{5, 6}, {7, 8}}, value(run, 1));
    }

    @Test
    void theInputOfAnEarlierCallMayBeHandedOutLater() throws InterruptedException {
        Run run = run("static double[][] first; static double[][] run(double[][] x) {"
                + " if (first == null) first = x; return first; }");
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, value(run, 1));
        Returned second = (Returned) run.calls().get(1);
        assertArrayEquals(
                new double[][] {{5, 6}, {7, 8}}, (double[][]) second.arguments().get(0));
    }

    @Test
    void staticStateEndsWithTheSubmission() throws InterruptedException {
        String counting =
                "static int calls; static double[][] run(double[][] x) { return new double[][] {{++calls}}; }";
        for (int i = 0; i < 3; i++) {
            Run run = run(counting);
            assertArrayEquals(new double[][] {{1}}, value(run, 0));
            assertArrayEquals(new double[][] {{2}}, value(run, 1));
        }
    }

    @Test
    void rowsMayBeOneAndTheSameRaggedNullOrNotNumbers() throws InterruptedException {
        Run run = run("static double[][] run(double[][] x) { double[] row = {Double.NaN, 1 / 0.0, -1 / 0.0, -0.0};"
                + " return new double[][] {row, row, null, {}, {1}}; }");
        double[] row = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0};
        assertArrayEquals(new double[][] {row, row, null, {}, {1}}, value(run, 0));
    }

    @Test
    void aWiderInputThanItWasIsNotMoreThanMayBeSaid() throws InterruptedException {
        Run run = run("static double[][] run(double[][] x) { x[0] = new double[8_000_000]; return null; }");
        assertEquals(new LimitExceeded(Limit.RESULT), run.end());
    }

    @Test
    void anArrayOfAnotherTypeCannotBePutIn() throws InterruptedException {
        Run run = run("static double[][] run(double[][] x) { Object[] rows = x; rows[0] = new int[] {1}; return x; }");
        Run.Threw threw = (Run.Threw) run.calls().get(0);
        assertEquals("java.lang.ArrayStoreException", threw.exception());
    }

    private static double[][] value(Run run, int call) {
        return (double[][]) ((Returned) run.calls().get(call)).value();
    }

    private static Run run(String members) throws InterruptedException {
        Object first = new double[][] {{1, 2}, {3, 4}};
        Object second = new double[][] {{5, 6}, {7, 8}};
        List<List<Object>> calls = List.of(List.of(first), List.of(second));
        return pool.run(new Job(
                "class Solution { " + members + " }", "Solution", "run", List.of("double[][]"), "double[][]", calls));
    }
}
