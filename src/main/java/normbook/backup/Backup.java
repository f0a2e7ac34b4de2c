package normbook.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import normbook.storage.Database;

/**
 * Makes a backup: a ZIP of the database as it was at one moment, the course's files, and a manifest with all their
 * hashes. It is there under its name only when it is whole and its database has been opened once.
 */
public final class Backup {
    /** It holds hashes of passwords and all that learners wrote. */
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Database database;
    private final Path content;

    public Backup(Database database, Path content) {
        this.database = database;
        this.content = content;
    }

    /** @param files of the course */
    public record Made(Path file, int files, long bytes) {}

    /**
     * @param file is made, or replaced at once when the new one is whole
     * @throws BackupException where the file cannot be written
     */
    public Made write(Path file, Instant now) {
        Path target = file.toAbsolutePath().normalize();
        if (!Files.isDirectory(target.getParent()))
            throw new BackupException("app.backup.no-folder", target.getParent());
        Path work = null;
        try {
            work = Files.createTempDirectory(target.getParent(), ".normbook-backup");
            return write(target, work, now);
        } catch (IOException e) {
            throw new BackupException("app.backup.not-written", target, e.toString());
        } finally {
            tidy(work);
        }
    }

    private Made write(Path target, Path work, Instant now) throws IOException {
        Path copy = work.resolve("normbook.mv.db");
        database.copyTo(copy);
        Database.open(work).close(); // what cannot be opened is no backup
        Path part = work.resolve("backup.zip");
        Map<String, String> hashes = new TreeMap<>();
        Files.createFile(part);
        if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(part, OWNER_ONLY);
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            add(zip, Manifest.DATABASE, copy, hashes);
            for (Path path : CourseFiles.list(content)) {
                add(zip, Manifest.CONTENT + path.toString().replace('\\', '/'), content.resolve(path), hashes);
            }
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(new Manifest(now, hashes).json());
        }
        DurableFiles.settle(part);
        DurableFiles.rename(part, target);
        return new Made(target, hashes.size() - 1, Files.size(target));
    }

    private static void add(ZipOutputStream zip, String name, Path file, Map<String, String> hashes)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream entry = zip;
        try (InputStream in = Files.newInputStream(file)) {
            hashes.put(name, DurableFiles.copy(in, entry));
        }
        zip.closeEntry();
    }

    private static void tidy(Path work) {
        try {
            if (work != null) DurableFiles.deleteAll(work);
        } catch (IOException e) {
            // Left over beside the backup, and hidden: nothing is wrong with the backup itself.
        }
    }
}
