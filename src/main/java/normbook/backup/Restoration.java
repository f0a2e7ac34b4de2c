package normbook.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import normbook.storage.Database;
import normbook.storage.NewerSchemaException;

/**
 * Sets a Normbook back to a backup, in two steps. {@link #stage} changes nothing: it unpacks the backup beside the data and
 * looks whether it is whole. {@link #finish} puts it in place; killed in the middle, the next start goes on with it. What is
 * replaced is kept in {@code replaced-<time>} in the data folder.
 */
public final class Restoration {
    private static final String DATABASE = "normbook.mv.db";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path data;
    private final Path content;
    private final Path staged;
    /** There from the moment at which the backup is whole here; holds the name of the folder for what it replaces. */
    private final Path due;

    public Restoration(Path data, Path content) {
        this.data = data;
        this.content = content;
        staged = data.resolve("restore");
        due = data.resolve("restore.due");
    }

    /**
     * @return when the backup was made
     * @throws BackupException where it is not whole, or newer than this Normbook; nothing has changed then
     */
    public Instant stage(Path backup, Instant now) {
        try {
            Files.createDirectories(data);
            if (Files.isDirectory(content) && !Files.isWritable(content)) {
                throw new BackupException("app.backup.content-read-only", content.toAbsolutePath());
            }
            DurableFiles.deleteAll(staged);
            Manifest manifest = unpack(backup);
            examineDatabase(backup);
            DurableFiles.write(due, ("replaced-" + STAMP.format(now)).getBytes(StandardCharsets.UTF_8));
            return manifest.madeAt();
        } catch (ZipException e) {
            throw new BackupException("app.backup.broken", backup);
        } catch (IOException e) {
            throw new BackupException("app.backup.not-read", backup, e.toString());
        }
    }

    /**
     * Puts in place what is staged, if anything is; to be called while no database is open.
     *
     * @return the folder of what was replaced, null where there was nothing to do
     */
    public Path finish() {
        try {
            if (!Files.exists(due)) {
                DurableFiles.deleteAll(staged);
                return null;
            }
            Path replaced = data.resolve(Files.readString(due).strip());
            placeDatabase(replaced);
            placeContent(replaced.resolve("content"));
            Files.delete(due);
            DurableFiles.settle(data);
            DurableFiles.deleteAll(staged);
            return replaced;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest unpack(Path backup) throws IOException {
        if (!Files.isRegularFile(backup)) throw new BackupException("app.error.no-file", backup);
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            ZipEntry listed = zip.getEntry(Manifest.NAME);
            if (listed == null) throw new BackupException("app.backup.not-one", backup);
            byte[] json = zip.getInputStream(listed).readAllBytes();
            Manifest manifest = Manifest.of(json, backup);
            if (!manifest.files().containsKey(Manifest.DATABASE))
                throw new BackupException("app.backup.not-one", backup);
            for (String name : manifest.files().keySet()) unpack(zip, name, manifest, backup);
            DurableFiles.write(staged.resolve(Manifest.NAME), json);
            return manifest;
        }
    }

    private void unpack(ZipFile zip, String name, Manifest manifest, Path backup) throws IOException {
        Path target = target(name);
        ZipEntry entry = zip.getEntry(name);
        if (target == null || entry == null) throw new BackupException("app.backup.broken", backup);
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            String hash = DurableFiles.copy(in, out);
            if (!hash.equals(manifest.files().get(name))) throw new BackupException("app.backup.broken", backup);
        }
        DurableFiles.settle(target);
    }

    /** Null for a name that leads elsewhere. */
    private Path target(String name) {
        if (name.equals(Manifest.DATABASE)) return staged.resolve(DATABASE);
        if (!name.startsWith(Manifest.CONTENT)) return null;
        Path folder = staged.resolve("content").toAbsolutePath().normalize();
        Path target = folder.resolve(name.substring(Manifest.CONTENT.length())).normalize();
        return target.startsWith(folder) && !target.equals(folder) ? target : null;
    }

    /** Opened once, so that it is brought up to date here, and refused here where it cannot be. */
    private void examineDatabase(Path backup) throws IOException {
        try {
            Database.open(staged).close();
        } catch (NewerSchemaException e) {
            throw new BackupException("app.backup.newer", backup);
        }
        DurableFiles.settle(staged.resolve(DATABASE));
        DurableFiles.settle(staged);
    }

    private void placeDatabase(Path replaced) throws IOException {
        Path from = staged.resolve(DATABASE);
        if (!Files.exists(from)) return; // it is in place already
        Path current = data.resolve(DATABASE);
        Path kept = replaced.resolve(DATABASE);
        if (Files.exists(current) && !Files.exists(kept)) DurableFiles.rename(current, kept);
        DurableFiles.rename(from, current);
    }

    private void placeContent(Path replaced) throws IOException {
        TreeSet<Path> wanted = new TreeSet<>();
        byte[] json = Files.readAllBytes(staged.resolve(Manifest.NAME));
        for (String name : Manifest.of(json, staged).files().keySet()) {
            if (name.startsWith(Manifest.CONTENT)) wanted.add(Path.of(name.substring(Manifest.CONTENT.length())));
        }
        for (Path path : wanted) {
            Path from = staged.resolve("content").resolve(path);
            if (Files.exists(from) && !isSame(from, content.resolve(path))) {
                keep(path, replaced);
                DurableFiles.copy(from, content.resolve(path));
            }
        }
        List<Path> there = CourseFiles.list(content);
        there.removeAll(wanted);
        for (Path path : there) {
            keep(path, replaced);
            Files.delete(content.resolve(path));
        }
        deleteEmptyFolders(there);
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.isRegularFile(other) && Files.mismatch(one, other) < 0;
    }

    private void keep(Path path, Path replaced) throws IOException {
        Path current = content.resolve(path);
        if (Files.isRegularFile(current) && !Files.exists(replaced.resolve(path))) {
            DurableFiles.copy(current, replaced.resolve(path));
        }
    }

    private void deleteEmptyFolders(List<Path> deleted) throws IOException {
        TreeSet<Path> folders = new TreeSet<>(Collections.reverseOrder());
        for (Path path : deleted) {
            for (Path up = path.getParent(); up != null; up = up.getParent()) folders.add(up);
        }
        for (Path folder : folders) {
            try (var entries = Files.list(content.resolve(folder))) {
                if (entries.findAny().isPresent()) continue;
            }
            Files.delete(content.resolve(folder));
        }
    }
}
