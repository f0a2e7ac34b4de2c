package normbook.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import normbook.sandbox.Run.Diagnostic;
import normbook.sandbox.Run.Finished;
import normbook.sandbox.Run.Limit;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.NotCompiled;
import normbook.sandbox.Run.Returned;
import normbook.sandbox.Run.SandboxFailed;
import normbook.sandbox.Run.Threw;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class WorkerPoolTest {
    private static final String PLAIN = "class Solution { static double run(double x) { return x; } }";
    private static final String ENDLESS = "class Solution { static double run(double x) { while (true) {} } }";
    private static final List<Run.Call> RIGHT = List.of(new Returned(42.0, List.of(42.0)));

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
    void anArrayPrintsTheSameInEveryWorker() throws InterruptedException {
        String source =
                "class Solution { static int[] own = {1}; static double run(double[][] x) { System.out.println(x + \" \" + x[1] + \" \" + own); return 1; } }";
        Job job = new Job(
                source,
                "Solution",
                "run",
                List.of("double[][]"),
                "double",
                List.of(List.of((Object) new double[][] {{1}, {2}}), List.of((Object) new double[][] {{3}, {4}})));
        Run first = pool.run(job);
        assertTrue(first.output().startsWith("[[D@"), first.output());
        try (WorkerPool other = pool(Lifetime.LONG)) {
            other.run(Programs.job(PLAIN));
            Run second = other.run(job);
            assertEquals(first.output(), second.output());
            assertEquals(first.budget(), second.budget());
        }
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
        assertEquals(new LimitExceeded(Limit.RESULT), run.end());
    }

    @Test
    void aNullPointerExceptionNamesTheVariable() throws InterruptedException {
        String source =
                "class Solution { static double run(double x) { double[][] rows = null; return rows[0].length; } }";
        Threw threw = (Threw) pool.run(Programs.job(source)).calls().get(0);
        assertEquals("Cannot load from object array because \"rows\" is null", threw.message());
    }

    @Test
    void theNameOfALambdaIsTheSameInEveryRun() throws InterruptedException {
        String source =
                "class Solution { static double run(double x) { Runnable r = () -> {}; System.out.print(r); throw new RuntimeException(\"\" + r); } }";
        Run first = pool.run(Programs.job(source));
        Run second = pool.run(Programs.job(source));
        assertEquals(first, second);
        assertTrue(first.output().startsWith("Solution$$Lambda@"), first.output());
    }

    @Test
    void aSourceOverTheLimitIsNotEvenSent() throws InterruptedException {
        Run run = pool.run(Programs.job(" ".repeat(SourceLimits.MAX_BYTES + 1)));
        assertEquals(new LimitExceeded(Limit.WORK), run.end());
    }

    @Test
    void aJobWithoutCallsIsCompiledOnly() throws InterruptedException {
        assertEquals(new Finished(), pool.run(Programs.job(Programs.SLOW, 0)).end());
    }

    @Test
    void aWorkerKilledInTheMiddleOfARunIsReplacedAndTheAnswerIsRight() throws Exception {
        CompletableFuture<Run> run = inBackground(pool, Programs.SLOW);
        awaitBusy(pool).destroyForcibly();
        assertEquals(List.of(new Returned(42.0, List.of(42.0))), run.get().calls());
    }

    @Test
    void aRunWhoseWorkersAreKilledTwiceIsOurFailure() throws Exception {
        try (WorkerPool own = Programs.pool(Walls.find(), true)) {
            CompletableFuture<Run> run = inBackground(own, Programs.SLOW);
            ProcessHandle first = awaitBusy(own);
            first.destroyForcibly();
            first.onExit().get(5, TimeUnit.SECONDS);
            awaitBusy(own).destroyForcibly();
            assertInstanceOf(SandboxFailed.class, run.get().end());
        }
    }

    @Test
    void aHealthyWorkerTakesOneJobAfterAnother() throws Exception {
        try (WorkerPool own = pool(Lifetime.LONG)) {
            own.run(Programs.job(PLAIN));
            ProcessHandle first = own.workersUp().get(0);
            for (int i = 0; i < 5; i++) {
                own.run(Programs.job(ENDLESS));
                assertEquals(RIGHT, own.run(Programs.job(PLAIN)).calls());
            }
            assertEquals(List.of(first), own.workersUp());
        }
    }

    @Test
    void aWorkerThatHasDoneItsShareMakesWayForAnother() throws Exception {
        try (WorkerPool own = pool(new Lifetime(2, Lifetime.LONG.age()))) {
            own.run(Programs.job(PLAIN));
            ProcessHandle first = own.workersUp().get(0);
            own.run(Programs.job(PLAIN));
            first.onExit().get(20, TimeUnit.SECONDS);
            assertEquals(RIGHT, own.run(Programs.job(PLAIN)).calls());
        }
    }

    @Test
    void nothingThatASubmissionKeepsIsThereForTheNext() throws Exception {
        String source = "class Solution { static int calls; static double run(double x) { return ++calls; } }";
        try (WorkerPool own = pool(Lifetime.LONG)) {
            for (int i = 0; i < 3; i++) {
                List<Run.Call> calls = own.run(Programs.job(source, 2)).calls();
                assertEquals(List.of(new Returned(1.0, List.of(42.0)), new Returned(2.0, List.of(42.0))), calls);
            }
        }
    }

    @Test
    void whatAnEarlierSubmissionDeclaredIsUnknownToTheCompiler() throws Exception {
        String declares = "class Stats { static double half(double x) { return x / 2; } }";
        String user = "class Solution { static double run(double x) { return 2 * Stats.half(x); } }";
        String sealed = "class Solution { sealed interface Shape permits Square {} record Square() implements Shape {}"
                + " static double run(double x) { return x; } }";
        String open = "class Solution { interface Shape { double area(); }"
                + " static double run(double x) { Shape s = () -> x; return s.area(); } }";
        try (WorkerPool own = pool(Lifetime.LONG)) {
            assertEquals(RIGHT, own.run(Programs.job(user + declares)).calls());
            assertInstanceOf(NotCompiled.class, own.run(Programs.job(user)).end());
            own.run(Programs.job("package mine; public class Stats {}"));
            assertInstanceOf(
                    NotCompiled.class,
                    own.run(Programs.job("import mine.Stats; " + PLAIN)).end());
            assertEquals(RIGHT, own.run(Programs.job(sealed)).calls());
            assertEquals(RIGHT, own.run(Programs.job(open)).calls());
        }
    }

    @Test
    void whatTheCompilerSaysHasTheLearnersPlacesAndNames() throws Exception {
        String wrong = "class Other {} class Solution { static double run(double x) { Other o = x; return x; } }";
        NotCompiled end = assertInstanceOf(
                NotCompiled.class, pool.run(Programs.job(wrong)).end());
        assertEquals(
                new Diagnostic(1, wrong.indexOf("= x") + 3, "incompatible types: double cannot be converted to Other"),
                end.diagnostics().get(0));
        NotCompiled twice = assertInstanceOf(
                NotCompiled.class,
                pool.run(Programs.job("class Solution {}\nclass Solution {}")).end());
        assertEquals("duplicate class: Solution", twice.diagnostics().get(0).message());
    }

    @Test
    void severalThreadsMayRunAtOnce() throws Exception {
        List<CompletableFuture<Run>> runs = List.of(
                inBackground(pool, Programs.SLOW),
                inBackground(pool, Programs.SLOW),
                inBackground(pool, Programs.SLOW),
                inBackground(pool, Programs.SLOW));
        for (CompletableFuture<Run> run : runs) {
            assertEquals(new Finished(), run.get().end());
        }
    }

    @Test
    void closingEndsEveryWorker() throws Exception {
        WorkerPool own = Programs.pool(Walls.find(), true);
        CompletableFuture<Run> run = inBackground(own, Programs.SLOW);
        awaitBusy(own);
        List<ProcessHandle> workers = own.workersUp();
        own.close();
        for (ProcessHandle worker : workers) {
            worker.onExit().get(5, TimeUnit.SECONDS);
        }
        assertInstanceOf(SandboxFailed.class, run.get().end());
    }

    @Test
    void underTheRulesOfAnExaminationEveryJobHasAProcessOfItsOwn() throws InterruptedException {
        try (WorkerPool strict = pool(Lifetime.ONE_JOB)) {
            Set<Long> seen = new HashSet<>();
            for (int i = 0; i < 3; i++) {
                strict.awaitReady();
                strict.workersUp().forEach(java -> seen.add(java.pid()));
                assertEquals(new Finished(), strict.run(Programs.job(PLAIN)).end());
            }
            assertEquals(3, seen.size());
        }
    }

    @Test
    void aHostWhereNoWorkerStartsIsSaidAndNotWaitedFor() throws InterruptedException {
        Path notAFolder = Path.of("pom.xml");
        WorkerSetup broken = new WorkerSetup(notAFolder, Walls.find(), true, Lifetime.LONG, Limits.DEFAULT);
        try (WorkerPool own = new WorkerPool(broken, 1)) {
            assertInstanceOf(
                    SandboxFailed.class, own.run(Programs.job(Programs.SLOW)).end());
        }
    }

    /** One worker. */
    private static WorkerPool pool(Lifetime lifetime) {
        return new WorkerPool(new WorkerSetup(Programs.DATA, Walls.find(), true, lifetime, Limits.DEFAULT), 1);
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
