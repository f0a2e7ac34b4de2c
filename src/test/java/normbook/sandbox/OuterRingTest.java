package normbook.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import normbook.sandbox.Run.Returned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the inner ring switched off, every program that declares an outer ring is stopped by it, and nothing outside changes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OuterRingTest {
    private static final String SECRET = "known to the server alone";
    /** Enough for what needs none of it, little enough for those that use it up. */
    private static final Limits SHORT = new Limits(Duration.ofMillis(800), Duration.ofSeconds(2));

    private static final Map<Path, Future<Run>> RUNS = new LinkedHashMap<>();

    @TempDir
    static Path outside;

    private static ServerSocket listening;
    private static WorkerPool brief;
    private static WorkerPool patient;
    private static ExecutorService slots;

    @BeforeAll
    static void runAll() throws IOException {
        Files.setPosixFilePermissions(outside, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(outside.resolve("secret"), SECRET);
        listening = new ServerSocket(0);
        brief = new WorkerPool(new WorkerSetup(Programs.DATA, Walls.find(), false, Lifetime.ONE_JOB, SHORT), 2);
        patient = Programs.pool(Walls.find(), false);
        slots = Executors.newFixedThreadPool(2);
        for (Path program : declaring()) {
            // A heap takes its time to fill.
            WorkerPool pool = OuterRing.of(program).orElseThrow() == OuterRing.HEAP ? patient : brief;
            RUNS.put(program, slots.submit(() -> pool.run(Programs.job(aimed(program)))));
        }
    }

    @AfterAll
    static void close() throws IOException {
        slots.shutdownNow();
        brief.close();
        patient.close();
        listening.close();
    }

    static List<Path> declaring() {
        return Stream.of("refused", "limit_work", "limit_memory", "limit_depth", "limit_output")
                .flatMap(outcome -> Programs.in(outcome).stream())
                .filter(program -> OuterRing.of(program).isPresent())
                .toList();
    }

    @Test
    void thereAreAtLeastEightyOfThem() {
        assertTrue(declaring().size() >= 80, () -> declaring().size() + "");
    }

    @ParameterizedTest
    @MethodSource("declaring")
    void whatNobodyLooksAtIsStoppedByTheOuterRing(Path program) throws Exception {
        Run run = RUNS.get(program).get();
        assertTrue(OuterRing.of(program).orElseThrow().hasStopped(run), run::toString);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingOutsideHasChangedAndNothingWasLearned() throws Exception {
        for (Future<Run> run : RUNS.values()) {
            assertFalse(run.get().toString().contains(SECRET), () -> "the secret got out");
        }
        try (Stream<Path> files = Files.list(outside)) {
            assertEquals(List.of(outside.resolve("secret")), files.toList());
        }
        assertEquals(SECRET, Files.readString(outside.resolve("secret")));
        listening.setSoTimeout(1);
        assertThrows(SocketTimeoutException.class, listening::accept);
        for (WorkerPool pool : List.of(brief, patient)) {
            Run plain = pool.run(Programs.job(Programs.source(Programs.FOLDER.resolve("finished/plain.java"))));
            assertEquals(List.of(new Returned(42.0, List.of(42.0))), plain.calls(), plain::toString);
        }
    }

    private static String aimed(Path program) {
        return Programs.source(program)
                .replace("@FOLDER@", outside.toString())
                .replace("@SECRET@", outside.resolve("secret").toString())
                .replace("@PORT@", "" + listening.getLocalPort());
    }
}
