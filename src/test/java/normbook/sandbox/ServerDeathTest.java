package normbook.sandbox;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import normbook.sandbox.Walls.Namespaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServerDeathTest {
    static Stream<Namespaces> namespacesOfThisHost() {
        return WallsTest.namespacesOfThisHost();
    }

    @ParameterizedTest
    @MethodSource("namespacesOfThisHost")
    void workersDieWithAServerThatIsKilled(Namespaces namespaces) throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        namespaces.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            List<ProcessHandle> workers = Stream.of(said.readLine().split(" "))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
            server.destroyForcibly().waitFor();
            for (ProcessHandle worker : workers) {
                worker.onExit().get(20, TimeUnit.SECONDS);
                assertFalse(worker.isAlive());
            }
        }
    }

    /** A server with one worker at work and one ready. */
    static final class Server {
        public static void main(String[] arguments) throws InterruptedException {
            WorkerPool pool = Programs.pool(Walls.with(Namespaces.valueOf(arguments[0])), true);
            Thread run = new Thread(() -> runForever(pool));
            run.start();
            while (pool.workersBusy().isEmpty() || pool.workersUp().size() < 2) {
                Thread.onSpinWait();
            }
            List<String> pids = pool.workersUp().stream()
                    .map(worker -> Long.toString(worker.pid()))
                    .toList();
            System.out.println(String.join(" ", pids));
            run.join();
        }

        private static void runForever(WorkerPool pool) {
            try {
                while (true) pool.run(Programs.job(Programs.SLOW));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
