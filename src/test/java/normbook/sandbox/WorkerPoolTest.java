package normbook.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import normbook.sandbox.Run.Finished;
import normbook.sandbox.Run.Limit;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.Returned;
import normbook.sandbox.Run.SandboxFailed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class WorkerPoolTest {
    /** About a second of what the meter cannot count: going round a wide and empty hash table. */
    private static final String SLOW = """
            class Solution {
                static double run(double x) {
                    java.util.Map<Double, Double> wide = new java.util.HashMap<>(1 << 21);
                    wide.put(x, x);
                    double sum = 0;
                    for (int i = 0; i < 400; i++) {
                        for (double d : wide.keySet()) sum += d;
                    }
                    return sum / 400;
                }
            }
            """;

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
    void argumentsComeBackAsTheCallLeftThem() throws InterruptedException {
        double[][] x = {{1, 2}, {3}};
        Run run = pool.run(new Job(
                "class Solution { static void fold(double[][] x, double[] b, int n) { x[0][1] = n; x[1] = null; b[0] = x[0].length; } }",
                "Solution",
                "fold",
                List.of("double[][]", "double[]", "int"),
                "void",
                List.of(List.of(x, new double[1], 7))));
        Returned returned = assertInstanceOf(Returned.class, run.calls().get(0));
        assertNull(returned.value());
        assertArrayEquals(
                new double[][] {{1, 7}, null}, (double[][]) returned.arguments().get(0));
        assertArrayEquals(new double[] {2}, (double[]) returned.arguments().get(1));
        assertEquals(7, returned.arguments().get(2));
        assertEquals(2, x[0][1], "the caller's own array stays as it was");
    }

    @Test
    void aCarriedArrayHoldsWhatTheCallBeforeLeftInIt() throws InterruptedException {
        Run run = pool.run(new Job(
                "class Solution { static void add(double[] sums, double[] x) { for (double v : x) sums[0] += v; } }",
                "Solution",
                "add",
                List.of("double[]", "double[]"),
                "void",
                List.of(
                        List.of(new double[] {1}, new double[] {2, 3}),
                        List.of(new Job.Carried(0, 0), new double[] {10}),
                        List.of(new Job.Carried(1, 0), new Job.Carried(0, 1)))));
        List<Double> sums = run.calls().stream()
                .map(call -> ((double[]) ((Returned) call).arguments().get(0))[0])
                .toList();
        assertEquals(List.of(6.0, 16.0, 21.0), sums);
    }

    @Test
    void anyDoubleAndAnyShapeCanBeReturned() throws InterruptedException {
        Run run = pool.run(new Job(
                "class Solution { static double[][][][] run() { return new double[][][][] {null, {}, {{{Double.NaN, -0.0, Double.MIN_VALUE, 1 / 0.0}}, null}}; } }",
                "Solution",
                "run",
                List.of(),
                "double[][][][]",
                List.of(List.of())));
        double[][][][] expected = {null, {}, {{{Double.NaN, -0.0, Double.MIN_VALUE, 1 / 0.0}}, null}};
        assertArrayEquals(expected, (double[][][][]) ((Returned) run.calls().get(0)).value());
    }

    @Test
    void completedCallsAreKnownWhenALaterOneNeverEnds() throws InterruptedException {
        String source = """
                class Solution {
                    static int calls;

                    static double run(double x) {
                        System.out.println("call " + ++calls);
                        while (calls == 3) {}
                        return x;
                    }
                }
                """;
        Run run = pool.run(Programs.job(source, 5));
        assertEquals(new LimitExceeded(Limit.WORK), run.end());
        assertEquals(2, run.calls().size());
        assertEquals("call 1\ncall 2\ncall 3\n", run.output());
    }

    @Test
    void whatIsPrintedComesBackWholeUpToTheLimit() throws InterruptedException {
        String source = """
                class Solution {
                    static double run(double x) {
                        for (int i = 0; i < 9_000; i++) System.out.print("平均");
                        while (x > 1) System.out.print('.');
                        return x;
                    }
                }
                """;
        Run run = pool.run(Programs.job(source));
        assertEquals(new LimitExceeded(Limit.OUTPUT), run.end());
        assertEquals("平均".repeat(9_000) + ".".repeat(CapturedOutput.MAX_BYTES - 54_000), run.output());
    }

    @Test
    void aRowThatIsHeldAMillionTimesIsTooMuchToReturn() throws InterruptedException {
        String source =
                "class Solution { static double[][] run(double x) { double[][] y = new double[1000][]; java.util.Arrays.fill(y, new double[1_000_000]); return y; } }";
        Run run = pool.run(new Job(source, "Solution", "run", List.of("double"), "double[][]", List.of(List.of(1.0))));
        assertEquals(new LimitExceeded(Limit.OUTPUT), run.end());
    }

    @Test
    void aSourceOverTheLimitIsNotEvenSent() throws InterruptedException {
        Run run = pool.run(Programs.job(" ".repeat(SourceLimits.MAX_BYTES + 1)));
        assertEquals(new LimitExceeded(Limit.WORK), run.end());
    }

    @Test
    void aJobWithoutCallsIsCompiledOnly() throws InterruptedException {
        assertEquals(new Finished(), pool.run(Programs.job(SLOW, 0)).end());
    }

    @Test
    void aWorkerKilledInTheMiddleOfARunIsReplacedAndTheAnswerIsRight() throws Exception {
        CompletableFuture<Run> run = inBackground(pool, SLOW);
        awaitBusy(pool).destroyForcibly();
        assertEquals(List.of(new Returned(42.0, List.of(42.0))), run.get().calls());
    }

    @Test
    void aRunWhoseWorkersAreKilledTwiceIsOurFailure() throws Exception {
        try (WorkerPool own = Programs.pool(Walls.find(), true)) {
            CompletableFuture<Run> run = inBackground(own, SLOW);
            ProcessHandle first = awaitBusy(own);
            first.destroyForcibly();
            first.onExit().get(5, TimeUnit.SECONDS);
            awaitBusy(own).destroyForcibly();
            assertInstanceOf(SandboxFailed.class, run.get().end());
        }
    }

    @Test
    void severalThreadsMayRunAtOnce() throws Exception {
        List<CompletableFuture<Run>> runs = List.of(
                inBackground(pool, SLOW), inBackground(pool, SLOW), inBackground(pool, SLOW), inBackground(pool, SLOW));
        for (CompletableFuture<Run> run : runs) {
            assertEquals(new Finished(), run.get().end());
        }
    }

    @Test
    void closingEndsEveryWorker() throws Exception {
        WorkerPool own = Programs.pool(Walls.find(), true);
        CompletableFuture<Run> run = inBackground(own, SLOW);
        awaitBusy(own);
        List<ProcessHandle> workers = own.workersUp();
        own.close();
        for (ProcessHandle worker : workers) {
            worker.onExit().get(5, TimeUnit.SECONDS);
        }
        assertInstanceOf(SandboxFailed.class, run.get().end());
    }

    @Test
    void aHostWhereNoWorkerStartsIsSaidAndNotWaitedFor() throws InterruptedException {
        Path notAFolder = Path.of("pom.xml");
        WorkerSetup broken = new WorkerSetup(notAFolder, Walls.find(), true, Limits.DEFAULT);
        try (WorkerPool own = new WorkerPool(broken, 1)) {
            assertInstanceOf(SandboxFailed.class, own.run(Programs.job(SLOW)).end());
        }
    }

    private static CompletableFuture<Run> inBackground(WorkerPool pool, String source) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return pool.run(Programs.job(source));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task).start());
    }

    private static ProcessHandle awaitBusy(WorkerPool pool) {
        while (true) {
            List<ProcessHandle> busy =
                    pool.workersBusy().stream().filter(ProcessHandle::isAlive).toList();
            if (!busy.isEmpty()) {
                return busy.get(0);
            }
            Thread.onSpinWait();
        }
    }
}
