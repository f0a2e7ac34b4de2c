package normbook.notebook.kernel;

import static normbook.notebook.kernel.Notebooks.outcome;
import static normbook.notebook.kernel.Notebooks.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Set;
import normbook.notebook.kernel.Outcome.Died;
import normbook.notebook.kernel.Outcome.Threw;
import normbook.sandbox.Walls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the inner ring switched off, the walls alone stop what the guard would have refused. */
class KernelWallsTest {
    private static Kernels unguarded;
    private static int notebooks;

    @BeforeAll
    static void start() {
        unguarded = new Kernels(Notebooks.settings(3, 1), Walls.find(), false, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        unguarded.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.io.FileInputStream(\"/etc/passwd\").read()",
                "new java.io.FileOutputStream(\"/tmp/x\").write(1)",
                "new java.net.ServerSocket(0).getLocalPort()",
                "new java.net.Socket(\"127.0.0.1\", 7070).isConnected()",
                "new ProcessBuilder(\"/bin/setpriv\", \"--version\").start().pid()",
                "java.nio.file.Files.list(java.nio.file.Path.of(\"/\")).count()"
            })
    void whatReachesOutIsStopped(String attack) {
        Kernel kernel = open();
        Outcome end = outcome(kernel, attack);
        assertTrue(end instanceof Threw || end instanceof Died, () -> attack + ": " + end);
        kernel.restart(); // without the guard nobody knows what is left in the old one
        assertEquals("2", text(kernel, "1 + 1"));
        kernel.close();
    }

    @Test
    void whoEndsTheirProcessEndsTheirOwn() {
        Kernel ada = open();
        Kernel emmy = open();
        outcome(emmy, "int x = 1;");
        assertInstanceOf(Died.class, outcome(ada, "Runtime.getRuntime().halt(0);"));
        assertEquals("1", text(emmy, "x"));
        assertEquals("2", text(ada, "1 + 1"));
        ada.close();
        emmy.close();
    }

    @Test
    void theServersEnvironmentIsNotThere() {
        Kernel kernel = open();
        assertFalse(text(kernel, "System.getenv().keySet()").contains("HOME"));
        kernel.close();
    }

    private static Kernel open() {
        return unguarded.open("notebook " + ++notebooks, Set.of("Lab"));
    }
}
