package normbook.notebook.kernel;

import static normbook.notebook.kernel.Notebooks.outcome;
import static normbook.notebook.kernel.Notebooks.run;
import static normbook.notebook.kernel.Notebooks.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import normbook.notebook.kernel.Outcome.Finished;
import normbook.notebook.kernel.Outcome.Interrupted;
import normbook.notebook.kernel.Outcome.Limit;
import normbook.notebook.kernel.Outcome.LimitExceeded;
import normbook.notebook.kernel.Outcome.NotCompiled;
import normbook.notebook.kernel.Outcome.Place;
import normbook.notebook.kernel.Outcome.Refused;
import normbook.notebook.kernel.Outcome.Threw;
import normbook.notebook.kernel.Outcome.Unresolved;
import normbook.sandbox.Walls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells do to the state of their notebook and what is said of them, in real jailed processes. */
class KernelTest {
    private static Kernels kernels;
    private static int notebooks;

    private Kernel kernel;

    @BeforeAll
    static void start() {
        kernels = new Kernels(Notebooks.settings(3, 2), Walls.find(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        kernels.close();
    }

    @BeforeEach
    void open() {
        kernel = kernels.open("notebook " + ++notebooks, Notebooks.LIBRARY);
    }

    @AfterEach
    void close() {
        kernel.close();
    }

    @Test
    void whatACellDeclaresIsThereInTheNext() {
        outcome(kernel, "int x = 3;\nint twice(int a) { return 2 * a; }");
        outcome(kernel, "record Moments(double mean, double variance) {}\nenum Mode { TRAIN, EVAL }");
        outcome(kernel, "Function<Integer, Integer> third = a -> a * 3;\nvar moments = new Moments(1, 2);");
        assertEquals("18", text(kernel, "third.apply(twice(x))"));
        assertEquals("Moments[mean=1.0, variance=2.0] EVAL", text(kernel, "moments + \" \" + Mode.EVAL"));
    }

    @Test
    void onlyTheLastExpressionWithoutASemicolonIsTheValue() {
        assertEquals(new Finished(null, List.of()), outcome(kernel, "int x = 3"));
        assertEquals(new Finished(null, List.of()), outcome(kernel, "x + 1;"));
        assertEquals(new Finished(null, List.of()), outcome(kernel, "x = 4"));
        assertEquals(new Finished(null, List.of()), outcome(kernel, "// nothing\n"));
        assertEquals(new Finished(new Display.Text("int", "4", false), List.of()), outcome(kernel, "x + 1;\nx"));
    }

    @Test
    void aMethodIsDeclaredAnewWithAllThatCallsIt() {
        outcome(kernel, "int f() { return 1; }\nint g() { return 10 * f(); }");
        assertEquals("10", text(kernel, "g()"));
        outcome(kernel, "int f() { return 2; }");
        assertEquals("20", text(kernel, "g()"));
    }

    @Test
    void aMethodMayCallOneThatIsDeclaredLater() {
        Finished declared = assertInstanceOf(Finished.class, outcome(kernel, "int f() {\n  return later();\n}"));
        assertEquals(List.of("f: method later()"), declared.pending());
        Unresolved tooEarly = assertInstanceOf(Unresolved.class, outcome(kernel, "f()"));
        assertEquals("method later()", tooEarly.what());
        assertEquals("5", text(kernel, "int later() { return 5; }\nf()"));
    }

    @Test
    void arraysOfNumbersComeByTheirShape() {
        Finished end = assertInstanceOf(Finished.class, outcome(kernel, "new float[][] {{1, 2, 3}, {4, 5, 0.5f}}"));
        Display.Numbers numbers = assertInstanceOf(Display.Numbers.class, end.value());
        assertEquals(List.of(2, 3), numbers.shape());
        assertEquals("float[][]", numbers.type());
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 0.5}, numbers.values());
        assertFalse(numbers.isCut());
        assertEquals("[[1], [2, 3]]", text(kernel, "new int[][] {{1}, {2, 3}}"));
        Finished large = assertInstanceOf(Finished.class, outcome(kernel, "new double[300][300]"));
        assertTrue(assertInstanceOf(Display.Numbers.class, large.value()).isCut());
    }

    @Test
    void arraysAreToldByWhatTheyHoldWhereverTheyAre() {
        assertEquals("[true, false]", text(kernel, "new boolean[] {true, false}"));
        assertEquals("[[1], [2, 3], null]", text(kernel, "new int[][] {{1}, {2, 3}, null}"));
        assertEquals("{gamma=[1.0, 2.0], name=[, x]}", text(kernel, """
                Map<String, Object> map = new TreeMap<>();
                map.put("gamma", new double[] {1, 2});
                map.put("name", List.of("", "x"));
                map"""));
        assertEquals("{a=[1.5]}", text(kernel, "Map.of(\"a\", new double[] {1.5})"));
        assertEquals("{a=[[1, 2], []]}", text(kernel, "Map.of(\"a\", List.of(new int[] {1, 2}, List.of()))"));
        assertEquals("[[1], [2]]", text(kernel, "List.of(new int[] {1}, new int[] {2})"));
        assertEquals("[(this Collection)]", text(kernel, "List<Object> own = new ArrayList<>(); own.add(own); own"));
        String nested = text(kernel, "Object[] self = new Object[1]; self[0] = self; self");
        assertTrue(nested.startsWith("[[[") && nested.contains("…"), nested);
    }

    @Test
    void whatDoesNotCompileIsSaidAtItsPlaceInTheCellAndNothingBehindItRuns() {
        NotCompiled end = assertInstanceOf(
                NotCompiled.class, outcome(kernel, "// a comment\nint a = 1;\n\nint b = \"no\";\na = 7;"));
        assertEquals(4, end.problems().get(0).line());
        assertEquals(9, end.problems().get(0).column());
        assertEquals("1", text(kernel, "a"));
    }

    @Test
    void whatIsThrownIsSaidWithTheLinesOfTheCellsItWentThrough() {
        run(
                kernel,
                "first",
                "// one\nint[] v = new int[3];\n\nint at(int i) {\n  return v[i];\n}",
                OutputListener.NONE);
        Outcome end =
                run(kernel, "second", "at(0);\n\nat(7)", OutputListener.NONE).outcome();
        Threw threw = assertInstanceOf(Threw.class, end);
        assertEquals("java.lang.ArrayIndexOutOfBoundsException", threw.exception());
        assertEquals("Index 7 out of bounds for length 3", threw.message());
        assertEquals(List.of(new Place("first", 5), new Place("second", 3)), threw.places());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "System.exit(1);|System.exit",
                "new java.io.File(\"/etc/passwd\")|java.io.File",
                "Runtime.getRuntime().exec(\"sh\")|Runtime.getRuntime",
                "new ProcessBuilder(\"sh\").start()|ProcessBuilder",
                "new Thread(() -> {}).start();|Thread",
                "java.util.concurrent.Executors.newCachedThreadPool()|java.util.concurrent.Executors.newCachedThreadPool",
                "java.nio.file.Files.readString(null)|java.nio.file.Files.readString",
                "new java.net.Socket(\"localhost\", 80)|java.net.Socket",
                "Class.forName(\"java.lang.Runtime\")|Class.forName",
                "String.class.getMethods()|Class.getMethods",
                "normbook.sandbox.meter.Meter.begin(1, 1, 1)|not compiled",
                "jdk.jshell.JShell.create()|jdk.jshell.JShell.create",
                "new Object().wait()|Object.wait",
                "Math.random()|Math.random",
                "new BatchNorm(3)|BatchNorm",
                "System.getenv()|System.getenv"
            })
    void whatIsNotAllowedIsRefusedByNameAndLine(String code, String what) {
        outcome(kernel, "int kept = 1;");
        Outcome end = outcome(kernel, "int before = 2;\n\n" + code);
        if (what.equals("not compiled")) {
            assertInstanceOf(NotCompiled.class, end);
        } else {
            assertEquals(new Refused(what, 3), end);
        }
        assertEquals("3", text(kernel, "kept + before"));
    }

    @Test
    void whatEarlierCellsDeclareOpensNoWayRoundTheGuard() {
        outcome(kernel, "class Mine extends ArrayList<Integer> {}\nclass Own extends Exception {}");
        assertEquals(new Refused("Object.wait", 1), outcome(kernel, "new Mine().wait();"));
        assertEquals(
                new Refused("java.util.ArrayList.parallelStream", 2),
                outcome(kernel, "class More extends Mine {\n  Object o() { return this.parallelStream(); }\n}"));
        outcome(kernel, "void bad() {\n  new Thread();\n}");
        assertInstanceOf(NotCompiled.class, outcome(kernel, "bad();"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "for (;;) { try { while (true) x++; } catch (Throwable t) { } finally { continue; } }",
                "int spin(int a) { try { return spin(a) + spin(a); } finally { while (true) { try { a++; } finally { continue; } } } }\nspin(1)",
                "Stream.of(1).map(a -> { while (true) x++; }).toList()",
                "new ArrayList<>(List.of(3, 2, 1)).sort((a, b) -> { for (;;) { } })",
                "class Loop { static int n = 1; static { while (n > 0) { } } }\nnew Loop()"
            })
    void anEndlessCellEndsByItsBudgetAndTheStateSurvives(String endless) {
        outcome(kernel, "long x = 1; int kept = 42;");
        Limit limit =
                assertInstanceOf(LimitExceeded.class, outcome(kernel, endless)).limit();
        assertTrue(limit == Limit.WORK || limit == Limit.DEPTH, limit::name);
        assertEquals("42", text(kernel, "kept"));
    }

    @Test
    void theSameCellCostsTheSameInEveryNotebook() {
        String cell = "double[][] x = randn(1, 50, 4);\nMap<Object, Integer> m = new HashMap<>();\n"
                + "for (int i = 0; i < 9; i++) m.put(new Object(), i);\nm.values() + \" \" + matmul(transpose(x), x)[0][0]";
        CellResult here = run(kernel, cell);
        Kernel other = kernels.open("other", Notebooks.LIBRARY);
        try {
            assertEquals(here, run(other, cell));
        } finally {
            other.close();
        }
    }

    @Test
    void recursionWithoutEndEndsByItsDepth() {
        outcome(kernel, "int r(int n) { return r(n + 1) + 1; }");
        assertEquals(new LimitExceeded(Limit.DEPTH), outcome(kernel, "r(0)"));
        assertEquals("1", text(kernel, "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) all.add(new double[1_000_000]);",
                "while (true) { try { all.add(new double[1_000_000]); } catch (Throwable t) { } }",
                "all.add(new double[100_000_000]);",
                "String s = \"x\"; while (true) s += s;"
            })
    void whatTakesAllMemoryEndsAndTheStateSurvives(String bomb) {
        outcome(kernel, "var all = new ArrayList<double[]>(); int kept = 42;");
        assertEquals(new LimitExceeded(Limit.MEMORY), outcome(kernel, bomb));
        assertEquals("42", text(kernel, "kept"));
        outcome(kernel, "all = null;");
        assertEquals("1000000", text(kernel, "double[] room = new double[1_000_000];\nroom.length"));
    }

    @Test
    void aVariableDeclaredAnewLetsGoOfWhatItHeld() {
        for (int i = 0; i < 6; i++) {
            assertInstanceOf(Finished.class, outcome(kernel, "double[] large = new double[10_000_000];"), "" + i);
            assertInstanceOf(Finished.class, outcome(kernel, "new double[5_000_000]"), "" + i);
        }
    }

    @Test
    void aTrainingLoopMayAllocateMoreThanTheHeapOverItsTime() {
        assertEquals(
                "600", text(kernel, "int n = 0;\nfor (; n < 600; n++) { double[] batch = new double[200_000]; }\nn"));
    }

    @Test
    void outputArrivesWhileTheCellRuns() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CompletableFuture<CellResult> result =
                kernel.run("cell", "System.out.println(\"平均值\"); while (true) { }", listener(text -> {
                    if (text.contains("平均值")) arrived.countDown();
                }));
        assertTrue(arrived.await(60, TimeUnit.SECONDS));
        assertFalse(result.isDone());
        kernel.interrupt();
        assertEquals(new Interrupted(), result.get(60, TimeUnit.SECONDS).outcome());
    }

    @Test
    void anInterruptEndsWhatRunsAndWhatWaitsAndKeepsTheState() throws Exception {
        outcome(kernel, "int kept = 42; long x = 0;");
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<CellResult> first = kernel.run(
                "a",
                "System.out.println(1);\nwhile (true) { try { x++; } catch (Throwable t) { } finally { continue; } }",
                listener(text -> begun.countDown()));
        CompletableFuture<CellResult> second = kernel.run("b", "kept = 1;", OutputListener.NONE);
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        kernel.interrupt();
        assertEquals(new Interrupted(), first.get(60, TimeUnit.SECONDS).outcome());
        assertEquals(new Interrupted(), second.get(60, TimeUnit.SECONDS).outcome());
        assertEquals("42", text(kernel, "kept"));
    }

    @Test
    void aFloodIsCut() {
        StringBuilder all = new StringBuilder();
        Outcome end = run(kernel, "c", "while (true) System.out.println(\"flood\");", listener(all::append))
                .outcome();
        assertEquals(new LimitExceeded(Limit.OUTPUT), end);
        assertEquals(256 << 10, all.length());
        assertEquals("1", text(kernel, "1"));
    }

    @Test
    void whatIsShownComesInItsPlaceAmongWhatIsPrinted() {
        List<Object> seen = new ArrayList<>();
        OutputListener listener = new OutputListener() {
            @Override
            public void printed(String text) {
                seen.add(text);
            }

            @Override
            public void shown(Display display) {
                seen.add(display.getClass().getSimpleName());
            }
        };
        run(kernel, "c", "System.out.print(1); show(plot(1, 2, 3)); System.out.print(2);", listener);
        assertEquals(List.of("1", "Plot", "2"), seen);
    }

    @Test
    void textThatIsTheLearnersToMakeIsCounted() {
        outcome(kernel, "class Endless { public String toString() { while (true) { } } }");
        assertEquals(new LimitExceeded(Limit.WORK), outcome(kernel, "new Endless()"));
        outcome(kernel, "class Failing { public String toString() { throw new IllegalStateException(); } }");
        assertInstanceOf(Threw.class, outcome(kernel, "new Failing()"));
    }

    @Test
    void completionsAreThoseOfJShellWithoutWhatWouldBeRefused() throws Exception {
        outcome(kernel, "double[] values = {1};\nint valid = 1;");
        String source = "int a = 1;\nvali";
        Completions found = kernel.complete(source, source.length()).get(30, TimeUnit.SECONDS);
        assertEquals(List.of("valid"), found.names());
        assertEquals(source.indexOf("vali"), found.from());
        List<String> maths =
                kernel.complete("Math.ra", 7).get(30, TimeUnit.SECONDS).names();
        assertEquals(List.of(), maths);
        List<String> types = kernel.complete("Thr", 3).get(30, TimeUnit.SECONDS).names();
        assertTrue(types.contains("Throwable") && !types.contains("Thread"), types::toString);
        assertEquals("1", text(kernel, "valid"));
    }

    private static OutputListener listener(java.util.function.Consumer<String> printed) {
        return new OutputListener() {
            @Override
            public void printed(String text) {
                printed.accept(text);
            }

            @Override
            public void shown(Display display) {}
        };
    }
}
