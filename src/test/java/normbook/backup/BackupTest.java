package normbook.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import normbook.storage.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir
    Path folder;

    private Path data;
    private Path content;
    private Path file;

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data");
        content = folder.resolve("content");
        file = folder.resolve("backup.zip");
        write("lessons/a.md", "first");
        write("lessons/only-then.md", "then");
        write(".git/config", "not the course's");
        try (Database database = Database.open(data)) {
            insert(database, "before");
            new Backup(database, content).write(file, NOW);
        }
    }

    @Test
    void everythingIsAsItWasAndWhatWasReplacedIsKept() throws IOException {
        write("lessons/a.md", "second");
        write("later/b.md", "later");
        Files.delete(content.resolve("lessons/only-then.md"));
        try (Database database = Database.open(data)) {
            insert(database, "after");
        }
        Restoration restoration = new Restoration(data, content);
        assertEquals(NOW, restoration.stage(file, NOW));
        assertEquals(Set.of("before", "after"), rows(data), "staging changes nothing");
        assertEquals("second", read("lessons/a.md"));
        Path replaced = restoration.finish();

        assertEquals(Set.of("before"), rows(data));
        assertEquals("first", read("lessons/a.md"));
        assertEquals("then", read("lessons/only-then.md"));
        assertFalse(Files.exists(content.resolve("later")));
        assertEquals("not the course's", read(".git/config"));
        assertEquals("second", Files.readString(replaced.resolve("content/lessons/a.md")));
        assertEquals("later", Files.readString(replaced.resolve("content/later/b.md")));
        assertEquals(Set.of("before", "after"), rows(replaced));
        assertNull(restoration.finish(), "done once");
    }

    @Test
    void onAnotherMachineNothingNeedsToBeThere() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Restoration restoration = new Restoration(elsewhere.resolve("data"), elsewhere.resolve("content"));
        restoration.stage(file, NOW);
        restoration.finish();
        assertEquals(Set.of("before"), rows(elsewhere.resolve("data")));
        assertEquals("first", Files.readString(elsewhere.resolve("content/lessons/a.md")));
    }

    @Test
    void whoeverWritesMeanwhileGoesOnAndWhatWasAcknowledgedBeforeIsInIt() throws Exception {
        try (Database database = Database.open(data)) {
            ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
            Thread writer = new Thread(() -> {
                for (int i = 0; i < 400; i++) {
                    insert(database, "w" + i);
                    acknowledged.add("w" + i);
                }
            });
            writer.start();
            while (acknowledged.size() < 40) Thread.onSpinWait();
            Set<String> before = Set.copyOf(acknowledged);
            new Backup(database, content).write(file, NOW);
            writer.join();
            assertEquals(401, rows(database).size());
            Restoration restoration = new Restoration(folder.resolve("other"), content);
            restoration.stage(file, NOW);
            restoration.finish();
            Set<String> backedUp = rows(folder.resolve("other"));
            assertTrue(backedUp.containsAll(before), () -> before + " in " + backedUp);
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var there = Files.list(folder)) {
            List<String> hidden = there.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
            assertEquals(List.of(), hidden, "nothing is left over beside it");
        }
    }

    @Test
    void whatIsDamagedOrNoBackupIsRefusedAndNothingHasChanged() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused("app.backup.broken");
        Files.writeString(file, "a letter");
        assertRefused("app.backup.broken");
        Files.delete(file);
        assertRefused("app.error.no-file");

        Files.write(file, whole);
        Map<String, byte[]> entries = entries();
        rewrite(entries, Map.of("content/lessons/a.md", "other".getBytes(StandardCharsets.UTF_8)));
        assertRefused("app.backup.broken");
        rewrite(entries, Map.of(Manifest.NAME, "{}".getBytes(StandardCharsets.UTF_8)));
        assertRefused("app.backup.not-one");
        rewrite(
                entries,
                Map.of(
                        Manifest.NAME,
                        text(entries, Manifest.NAME)
                                .replace("\"format\" : 1", "\"format\" : 2")
                                .getBytes(StandardCharsets.UTF_8)));
        assertRefused("app.backup.newer");
        String leadingOut = text(entries, Manifest.NAME).replace("content/lessons/a.md", "content/../../out.md");
        entries.put("content/../../out.md", entries.get("content/lessons/a.md"));
        rewrite(entries, Map.of(Manifest.NAME, leadingOut.getBytes(StandardCharsets.UTF_8)));
        assertRefused("app.backup.broken");
        assertFalse(Files.exists(folder.resolve("out.md")));
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() {
        try (Database database = Database.open(data)) {
            database.writeOnly(
                    handle -> handle.execute(
                            "insert into \"flyway_schema_history\" values"
                                    + " (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'normbook', current_timestamp, 1, true)"));
            // Making it fails already: it could not be opened again.
            assertThrows(RuntimeException.class, () -> new Backup(database, content).write(file, NOW));
        }
    }

    private void assertRefused(String key) {
        BackupException refusal =
                assertThrows(BackupException.class, () -> new Restoration(data, content).stage(file, NOW));
        assertEquals(key, refusal.key());
        assertNotNull(refusal.arguments());
        assertNull(new Restoration(data, content).finish());
        assertEquals(Set.of("before"), rows(data));
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    private void rewrite(Map<String, byte[]> entries, Map<String, byte[]> others) throws IOException {
        Map<String, byte[]> all = new TreeMap<>(entries);
        all.putAll(others);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(content.resolve(path).getParent());
        Files.writeString(content.resolve(path), text);
    }

    private String read(String path) throws IOException {
        return Files.readString(content.resolve(path));
    }

    private static void insert(Database database, String name) {
        database.writeOnly(handle -> handle.execute(
                "insert into account_invitations (token_hash, role, created_at)"
                        + " values (?, 'instructor', current_timestamp)",
                name));
    }

    private static Set<String> rows(Path data) {
        try (Database database = Database.open(data)) {
            return rows(database);
        }
    }

    private static Set<String> rows(Database database) {
        return database.read(handle -> handle.createQuery("select token_hash from account_invitations")
                .mapTo(String.class)
                .set());
    }
}
