package normbook.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import normbook.sandbox.Run.Finished;
import normbook.sandbox.Run.Limit;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.NotCompiled;
import normbook.sandbox.Run.Refused;
import normbook.sandbox.Run.Returned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that are hard on javac. Most of them it can take; the others end at a limit. */
class LargeSourcesTest {
    private static WorkerPool pool;

    @BeforeAll
    static void open() {
        pool = Programs.pool(Walls.find(), true);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @AfterEach
    void aRightAnswerIsStillComputed() throws InterruptedException {
        Run run = pool.run(Programs.job(Programs.source(Programs.FOLDER.resolve("finished/plain.java"))));
        assertEquals(List.of(new Returned(42.0, List.of(42.0))), run.calls());
    }

    /** Large, but nothing that javac would mind. */
    static Stream<String> taken() {
        return Stream.of(
                statements("return x + " + repeated(1_500, i -> "0.0", " + ") + ";"),
                members(repeated(600, i -> "static class C" + i + " {}", "\n")),
                members(repeated(300, i -> "enum E" + i + " { A, B }", "\n")),
                statements(repeated(1_500, i -> "try { x++; x--; } catch (Error e) {}", "\n") + "return x;"),
                statements("switch ((int) x) {" + repeated(2_000, i -> "case " + (i + 100) + ":", "\n")
                        + "x = 0; } return x;"),
                statements("return " + repeated(150, i -> "x == " + i + " ? " + i + " : ", "") + "x;"),
                statements("Runnable r = " + repeated(40, i -> "() -> { Runnable r" + i + " = ", "") + "null"
                        + repeated(40, i -> "; }", "") + "; return x;"),
                statements("String s = \"\"\"\n" + repeated(2_000, i -> "text", "\n") + "\"\"\"; return x;"),
                members(repeated(
                        500, i -> "@Deprecated @SuppressWarnings({\"a\", \"b\"}) static void m" + i + "() {}", "\n")),
                members(chain(300)),
                statements(
                        "java.util.List<java.util.List<java.util.List<java.util.Map<String, double[]>>>> none = null;"
                                + " return " + "(".repeat(150) + "x" + ")".repeat(150) + ";"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatIsOnlyLargeIsTaken(String source) throws InterruptedException {
        Run run = pool.run(Programs.job(source));
        assertEquals(new Finished(), run.end());
        assertEquals(List.of(new Returned(42.0, List.of(42.0))), run.calls());
    }

    /** What {@link SourceLimits} turns away without asking javac. */
    static Stream<String> turnedAway() {
        return Stream.of(
                statements("return " + "(".repeat(300) + "x" + ")".repeat(300) + ";"),
                statements("return " + "\\u0028".repeat(300) + "x" + "\\u0029".repeat(300) + ";"),
                statements("{".repeat(300) + "}".repeat(300) + "return x;"),
                statements(nestedFinally("{", "}", 14) + "return x;"),
                statements(nestedFinally("\\u007b", "\\u007d", 14) + "return x;"),
                statements("/* \\u002a/ " + nestedFinally("{", "}", 14) + "return x;"));
    }

    @ParameterizedTest
    @MethodSource("turnedAway")
    void whatIsKnownToBlowUpIsTurnedAway(String source) throws InterruptedException {
        assertEquals(
                new LimitExceeded(Limit.NESTING), pool.run(Programs.job(source)).end());
    }

    @Test
    void whatIsLongerThanTheGraderTakesIsNotEvenSent() throws InterruptedException {
        String source = statements(" ".repeat(1 << 20) + "return x;");
        assertEquals(
                new LimitExceeded(Limit.WORK), pool.run(Programs.job(source)).end());
    }

    @Test
    void aMethodWithoutRoomForTheCountingIsRefused() throws InterruptedException {
        String arrays = repeated(4_600, i -> "a=new int[1];", "");
        Refused refused = assertInstanceOf(
                Refused.class,
                pool.run(Programs.job(statements("int[] a;" + arrays + "return x;")))
                        .end());
        assertEquals("so long a method as run", refused.what());
    }

    @Test
    void anArrayTooLargeForItsInitialiserDoesNotCompile() throws InterruptedException {
        String source = members("static double[] large = {" + repeated(12_000, i -> "1.5", ",") + "};");
        assertInstanceOf(NotCompiled.class, pool.run(Programs.job(source)).end());
    }

    @Test
    void aTextTooLongForAClassFileDoesNotCompile() throws InterruptedException {
        String doubled = repeated(17, i -> "static final String S" + (i + 1) + " = S" + i + " + S" + i + ";", "\n");
        String source = members("static final String S0 = \"a\";\n" + doubled);
        assertInstanceOf(NotCompiled.class, pool.run(Programs.job(source)).end());
    }

    private static String chain(int length) {
        return "static class C0 {}\n"
                + repeated(length, i -> "static class C" + (i + 1) + " extends C" + i + " {}", "\n");
    }

    private static String nestedFinally(String open, String close, int depth) {
        return ("try " + open + " x++; " + close + " finally " + open).repeat(depth) + " x--; " + close.repeat(depth);
    }

    private static String repeated(int times, IntFunction<String> part, String between) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(between));
    }

    private static String statements(String statements) {
        return "class Solution { static double run(double x) { " + statements + " } }";
    }

    private static String members(String members) {
        return "class Solution { static double run(double x) { return x; }\n" + members + " }";
    }
}
