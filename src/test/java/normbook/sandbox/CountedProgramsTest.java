package normbook.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import normbook.sandbox.meter.Exceeded;
import normbook.sandbox.meter.Meter;
import normbook.sandbox.meter.Stop;
import normbook.sandbox.rewrite.Rewriting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What uses too much is stopped by the counters themselves: here, without a worker, nothing else would stop it. In a
 * worker the watch over its processor time comes to the same verdict later, and hides what the counters miss.
 */
class CountedProgramsTest {
    /** What javac cannot take, and what the counters are known not to see. */
    private static final Set<String> LEFT_TO_THE_OUTER_RING =
            Set.of("constant_folding.java", "diamonds.java", "streams_in_a_row.java", "uncounted.java");

    private static final long DEADLINE_SECONDS = 60;
    private static final long STACK_BYTES = 32 << 20;

    static Stream<Path> counted() {
        return Stream.of("limit_work", "limit_memory", "limit_depth")
                .flatMap(outcome -> Programs.in(outcome).stream())
                .filter(program ->
                        !LEFT_TO_THE_OUTER_RING.contains(program.getFileName().toString()));
    }

    @ParameterizedTest
    @MethodSource("counted")
    void whatUsesTooMuchIsStoppedByTheCounters(Path program) throws Exception {
        FutureTask<Exceeded> task = new FutureTask<>(() -> run(program));
        Thread learner = new Thread(null, task, "learner", STACK_BYTES);
        learner.setDaemon(true);
        learner.start();
        Exceeded exceeded = task.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(exceeded);
        assertEquals(
                program.getParent().getFileName().toString(),
                "limit_" + exceeded.name().toLowerCase());
    }

    private static Exceeded run(Path program) throws IOException, ReflectiveOperationException {
        Compilation compiled = new LearnerCompiler().compile(Programs.job(Programs.source(program)));
        assertTrue(compiled.diagnostics().isEmpty(), compiled::toString);
        assertEquals(Optional.empty(), Guard.check(compiled.classes()));
        Map<String, byte[]> rewritten = Rewriting.rewrite(compiled.classes());
        Method method = new LearnerLoader(rewritten).loadClass("Solution").getDeclaredMethod("run", double.class);
        method.setAccessible(true);
        Meter.begin(Limits.WORK, Limits.ALLOCATED_BYTES, Limits.DEPTH);
        try {
            method.invoke(null, 42.0);
        } catch (InvocationTargetException | Stop e) {
            if (Meter.exceeded() == null && e.getCause() instanceof StackOverflowError) {
                return Exceeded.DEPTH;
            }
        }
        return Meter.exceeded();
    }
}
