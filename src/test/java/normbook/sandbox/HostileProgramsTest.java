package normbook.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import normbook.sandbox.Run.Diagnostic;
import normbook.sandbox.Run.Finished;
import normbook.sandbox.Run.Limit;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.NotCompiled;
import normbook.sandbox.Run.Refused;
import normbook.sandbox.Run.Returned;
import normbook.sandbox.Run.Threw;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program in the corpus comes to the end its folder names, the same each time, and leaves nothing for the next. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileProgramsTest {
    private static final Path RIGHT = Programs.FOLDER.resolve("finished/printing.java");

    private static final Map<Path, Future<Run>> FIRST = new LinkedHashMap<>();
    private static final Map<Path, Future<Run>> SECOND = new LinkedHashMap<>();

    private static WorkerPool pool;
    private static ExecutorService slots;
    private static Run rightBefore;

    /** Twice, the second time from the last to the first: what comes before a program makes no difference to it. */
    @BeforeAll
    static void runAll() throws InterruptedException {
        pool = Programs.pool(Walls.find(), true);
        slots = Executors.newFixedThreadPool(2);
        rightBefore = pool.run(Programs.job(Programs.source(RIGHT)));
        List<Path> programs = new ArrayList<>(everything());
        programs.forEach(program -> FIRST.put(program, submit(program)));
        Collections.reverse(programs);
        programs.forEach(program -> SECOND.put(program, submit(program)));
    }

    @AfterAll
    static void close() {
        slots.shutdownNow();
        pool.close();
    }

    private static Future<Run> submit(Path program) {
        // Some are aimed at a port of the host when the inner ring is off; here no port is reached.
        String source = Programs.source(program).replace("@PORT@", "1");
        return slots.submit(() -> pool.run(Programs.job(source)));
    }

    static List<Path> everything() {
        return Stream.of(limits(), refused().stream(), threw().stream(), notCompiled().stream(), legal().stream())
                .flatMap(programs -> programs)
                .toList();
    }

    static Stream<Path> limits() {
        return Stream.of(
                        "limit_work", "limit_memory", "limit_depth", "limit_output", "limit_nesting", "limit_compiling")
                .flatMap(outcome -> Programs.in(outcome).stream());
    }

    static List<Path> refused() {
        return Programs.in("refused");
    }

    static List<Path> threw() {
        return Programs.in("threw");
    }

    static List<Path> notCompiled() {
        return Programs.in("not_compiled");
    }

    static List<Path> legal() {
        return Programs.in("finished");
    }

    @ParameterizedTest
    @MethodSource("limits")
    void whatUsesTooMuchEndsAtItsLimit(Path program) throws Exception {
        String folder = program.getParent().getFileName().toString();
        Limit limit = Limit.valueOf(folder.substring("limit_".length()).toUpperCase());
        assertEquals(new LimitExceeded(limit), run(program).end());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotAllowedIsRefusedByNameAndLine(Path program) throws Exception {
        Refused refused = assertInstanceOf(Refused.class, run(program).end());
        assertEquals(firstLine(program) + ":" + markedLine(program), refused.what() + ":" + refused.line());
    }

    @ParameterizedTest
    @MethodSource("threw")
    void whatIsThrownIsDescribedWithTheLearnersLine(Path program) throws Exception {
        Run run = run(program);
        assertEquals(new Finished(), run.end());
        Threw threw = assertInstanceOf(Threw.class, run.calls().get(0));
        assertEquals(firstLine(program), threw.exception() + ": " + threw.message() + ":" + threw.line());
    }

    @ParameterizedTest
    @MethodSource("notCompiled")
    void whatDoesNotFitIsSaidAtItsPlace(Path program) throws Exception {
        NotCompiled end = assertInstanceOf(NotCompiled.class, run(program).end());
        Diagnostic first = end.diagnostics().get(0);
        String[] expected = firstLine(program).split(" ", 2);
        assertEquals(expected[0], first.line() + ":" + first.column(), first::message);
        assertTrue(first.message().contains(expected[1]), first::message);
    }

    @ParameterizedTest
    @MethodSource("legal")
    void ordinaryJavaRuns(Path program) throws Exception {
        Run run = run(program);
        assertEquals(new Finished(), run.end());
        assertEquals(List.of(new Returned(42.0, List.of(42.0))), run.calls());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aProgramRunAgainComesToTheSameEndWithTheSameBudget(Path program) throws Exception {
        assertEquals(run(program), SECOND.get(program).get());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void afterAllThatARightAnswerIsStillComputedWithTheSameBudget() throws Exception {
        for (Future<Run> run : SECOND.values()) {
            run.get();
        }
        for (int i = 0; i < 4; i++) {
            assertEquals(rightBefore, pool.run(Programs.job(Programs.source(RIGHT))));
        }
        assertEquals(List.of(new Returned(42.0, List.of(42.0))), rightBefore.calls());
    }

    private static Run run(Path program) throws Exception {
        return FIRST.get(program).get();
    }

    /** Of the line that is marked; 0 where none is. */
    private static int markedLine(Path program) {
        List<String> lines = Programs.source(program).lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).endsWith("// <- here"))
                        .findFirst()
                        .orElse(-1);
    }

    private static String firstLine(Path program) {
        return Programs.source(program).lines().findFirst().orElseThrow().substring("// ".length());
    }
}
