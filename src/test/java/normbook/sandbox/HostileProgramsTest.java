package normbook.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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

/** Every program in the corpus comes to the end its folder names. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileProgramsTest {
    private static WorkerPool pool;

    @BeforeAll
    static void open() {
        pool = Programs.pool(Walls.find(), true);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    static Stream<Path> limits() {
        return Stream.of("limit_work", "limit_memory", "limit_depth", "limit_output")
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
    void whatUsesTooMuchEndsAtItsLimit(Path program) throws InterruptedException {
        String folder = program.getParent().getFileName().toString();
        Limit limit = Limit.valueOf(folder.substring("limit_".length()).toUpperCase());
        assertEquals(new LimitExceeded(limit), run(program).end());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotAllowedIsRefusedByNameAndLine(Path program) throws InterruptedException {
        Refused refused = assertInstanceOf(Refused.class, run(program).end());
        assertEquals(firstLine(program), refused.what() + ":" + refused.line());
    }

    @ParameterizedTest
    @MethodSource("threw")
    void whatIsThrownIsDescribedWithTheLearnersLine(Path program) throws InterruptedException {
        Run run = run(program);
        assertEquals(new Finished(), run.end());
        Threw threw = assertInstanceOf(Threw.class, run.calls().get(0));
        assertEquals(firstLine(program), threw.exception() + ": " + threw.message() + ":" + threw.line());
    }

    @ParameterizedTest
    @MethodSource("notCompiled")
    void whatDoesNotFitIsSaidAtItsPlace(Path program) throws InterruptedException {
        NotCompiled end = assertInstanceOf(NotCompiled.class, run(program).end());
        Diagnostic first = end.diagnostics().get(0);
        String[] expected = firstLine(program).split(" ", 2);
        assertEquals(expected[0], first.line() + ":" + first.column(), first::message);
        assertTrue(first.message().contains(expected[1]), first::message);
    }

    @ParameterizedTest
    @MethodSource("legal")
    void ordinaryJavaRuns(Path program) throws InterruptedException {
        Run run = run(program);
        assertEquals(new Finished(), run.end());
        assertEquals(List.of(new Returned(42.0, List.of(42.0))), run.calls());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void afterAllThatARightAnswerIsStillComputed() throws InterruptedException {
        Run run = pool.run(Programs.job(Programs.source(Programs.FOLDER.resolve("finished/plain.java"))));
        assertEquals(List.of(new Returned(42.0, List.of(42.0))), run.calls());
    }

    private static Run run(Path program) throws InterruptedException {
        return pool.run(Programs.job(Programs.source(program)));
    }

    private static String firstLine(Path program) {
        return Programs.source(program).lines().findFirst().orElseThrow().substring("// ".length());
    }
}
