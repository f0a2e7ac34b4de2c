package normbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import normbook.backup.Restoration;
import normbook.storage.Database;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup} and {@code restore} beside a running server, in processes that are killed in the middle. */
class BackupIT {
    private static final String NOTE = "lessons/batch-normalization/normalization-relatives.md";

    @TempDir
    Path folder;

    private Path data;
    private Path content;
    private Path file;

    @BeforeEach
    void prepare() {
        data = folder.resolve("data");
        content = CourseFolder.copyOf(Path.of("content")).root();
        file = folder.resolve("backup.zip");
    }

    @Test
    void aRunningServerIsBackedUpAndSetBack() throws Exception {
        try (ServerProcess server = start()) {
            answer(server, "before");
            String backedUp = run("backup");
            assertTrue(backedUp.startsWith("0 Backed up to " + file), backedUp);
            answer(server, "after");
            String note = Files.readString(content.resolve(NOTE));
            Files.writeString(content.resolve(NOTE), note + "\nwritten after\n");

            String said = run("restore");
            assertTrue(said.startsWith("0 Set back to " + file), said);
            assertEquals(note, Files.readString(content.resolve(NOTE)));
            server.awaitReadyAgain();
            assertFalse(server.reader().get("/").body().isEmpty());
        }
        assertEquals(List.of("before"), answers());
        assertTrue(run("restore").startsWith("0 "), "without a server as well");
    }

    @Test
    void aFileThatIsNoBackupLeavesTheServerRunning() throws Exception {
        try (ServerProcess server = start()) {
            answer(server, "before");
            Files.writeString(file, "a letter");
            String said = run("restore");
            assertTrue(said.startsWith("1 ") && said.contains("Nothing was changed"), said);
            answer(server, "after");
        }
        assertEquals(List.of("after", "before"), answers());
    }

    @Test
    void aKillAtAnyMomentLeavesTheOldStateOrTheNewOneWhole() throws Exception {
        try (ServerProcess server = start()) {
            answer(server, "before");
            run("backup");
            answer(server, "after");
        }
        byte[] backup = Files.readAllBytes(file);
        byte[] old = Files.readAllBytes(data.resolve("normbook.mv.db"));
        Path later = content.resolve("lessons/later.md");
        Path restore = data.resolve("restore");
        Path due = data.resolve("restore.due");
        List<BooleanSupplier> moments = List.of(
                () -> Files.exists(restore),
                () -> Files.exists(restore.resolve("content")),
                () -> Files.exists(due),
                () -> Files.exists(due) && !Files.exists(restore.resolve("normbook.mv.db")));
        for (BooleanSupplier moment : moments) {
            Files.write(data.resolve("normbook.mv.db"), old);
            Files.writeString(later, "# later\n");
            killed("restore", moment);
            new Restoration(data, content).finish(); // as the next start does
            boolean isNew = answers().equals(List.of("before"));
            assertTrue(
                    isNew || answers().equals(List.of("after", "before")),
                    () -> answers().toString());
            assertEquals(!isNew, Files.exists(later));
            assertFalse(Files.exists(restore));
        }
        killed("restore", () -> Files.exists(due));
        start().close();
        assertFalse(Files.exists(due), "the next start goes on with it");
        assertEquals(List.of("before"), answers());
        killed("backup", () -> hasHidden(folder));
        assertArrayEquals(backup, Files.readAllBytes(file), "the last backup is still there");
    }

    private static boolean hasHidden(Path folder) {
        try (var there = Files.list(folder)) {
            return there.anyMatch(path -> path.getFileName().toString().startsWith(".normbook-backup"));
        } catch (IOException e) {
            return false;
        }
    }

    private ServerProcess start() {
        return ServerProcess.start(data, content);
    }

    private static void answer(ServerProcess server, String text) {
        Reader reader = server.reader();
        Element form = reader.page("/quizzes/batch-normalization").selectFirst("#q1 form");
        assertEquals(303, reader.submit(form, "response", text).statusCode());
    }

    /** The status, and what was said. */
    private String run(String command) throws IOException, InterruptedException {
        Process process = begin(command);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    private void killed(String command, BooleanSupplier moment) throws IOException, InterruptedException {
        Process process = begin(command);
        while (process.isAlive() && !moment.getAsBoolean()) Thread.onSpinWait();
        process.destroyForcibly();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    }

    private Process begin(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ServerProcess.java(), "-jar", ServerProcess.JAR.toString(), command, file.toString())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "NORMBOOK_DATA", data.toString(),
                        "NORMBOOK_CONTENT", content.toString(),
                        "NORMBOOK_LANGUAGE", "en"));
        return builder.start();
    }

    private List<String> answers() {
        try (Database database = Database.open(data)) {
            return database.read(handle -> handle.createQuery("select response from quiz_attempts order by response")
                    .mapTo(String.class)
                    .map(json -> json.substring(2, json.length() - 2))
                    .list());
        }
    }
}
