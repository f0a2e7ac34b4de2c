package normbook.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import normbook.TestApp;
import normbook.content.ContentFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real disk of 64 KB, where this host lets us mount one: full, or read only. */
class UnwritableFolderTest {
    private static final Path NOTE = Path.of("lessons/a.md");
    private final Path root = TestApp.temporaryFolder();
    private final ContentFiles files = new ContentFiles(new ContentFolder(root));
    private boolean mounted;

    @BeforeEach
    void mount() throws IOException {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", root.toString());
        assumeTrue(mounted, "mounting a disk needs rights that we do not have here");
        Files.createDirectories(root.resolve("lessons"));
        Files.writeString(root.resolve(NOTE), "as it was");
    }

    @AfterEach
    void unmount() {
        if (mounted) run("umount", root.toString());
    }

    @Test
    void onAFullDiskTheFileStaysAsItWas() throws IOException {
        refused("editor.error.full", () -> files.replace(NOTE, "x".repeat(100_000)));
        refused("editor.error.full", () -> files.create(Path.of("lessons/b.md"), new byte[100_000]));
    }

    @Test
    void onAReadOnlyDiskTheFileStaysAsItWas() throws IOException {
        run("mount", "-o", "remount,ro", root.toString());
        refused("editor.error.read-only", () -> files.replace(NOTE, "new"));
        byte[] bytes = "new".getBytes(StandardCharsets.UTF_8);
        refused("editor.error.read-only", () -> files.create(Path.of("lessons/b.md"), bytes));
        refused("editor.error.read-only", () -> files.create(Path.of("lessons/new/b.md"), bytes));
    }

    private void refused(String key, Runnable writing) throws IOException {
        assertEquals(key, assertThrows(Refusal.class, writing::run).getMessage());
        assertEquals("as it was", Files.readString(root.resolve(NOTE)));
        try (Stream<Path> left = Files.list(root.resolve("lessons"))) {
            assertEquals(List.of(root.resolve(NOTE)), left.toList(), "nothing is left over");
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
