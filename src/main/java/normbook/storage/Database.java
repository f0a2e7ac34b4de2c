package normbook.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An H2 file database with its schema up to date. What {@link #write} returned for is on the disk. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FILE_NAME = "normbook";

    private final HikariDataSource connections;
    private final Jdbi jdbi;
    private final GroupCommit groupCommit;

    private Database(HikariDataSource connections) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
        this.groupCommit = new GroupCommit(connections);
    }

    /**
     * Opens or creates the database in {@code folder} and migrates it.
     *
     * @throws DatabaseInUseException if another process has it open
     * @throws NewerSchemaException if a newer version has written it; it is left as it is
     */
    public static Database open(Path folder) {
        createFolder(folder);
        Recovery.run(folder.resolve(FILE_NAME + ".mv.db"));
        HikariDataSource connections = connect(folder.resolve(FILE_NAME));
        try {
            Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(connections)
                    .locations("classpath:migrations")
                    .load();
            if (isNewer(flyway)) throw new NewerSchemaException(folder.resolve(FILE_NAME));
            flyway.migrate();
            return new Database(connections);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /** Runs {@code work} in one transaction; when this returns, its rows survive a kill of the process. */
    public <T> T write(Function<Handle, T> work) {
        T result = jdbi.inTransaction(work::apply);
        groupCommit.awaitCheckpoint();
        return result;
    }

    /**
     * Runs {@code work} in one transaction. Others see its rows at once; they survive a kill after {@link #settle}, or
     * after whatever is written next. For what can be done again, and for what goes on meanwhile.
     */
    public void writeUnsettled(Consumer<Handle> work) {
        jdbi.useTransaction(work::accept);
    }

    /** When this returns, what this thread has written survives a kill of the process. */
    public void settle() {
        groupCommit.awaitCheckpoint();
    }

    /** As {@link #write}, for work without a result. */
    public void writeOnly(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return null;
        });
    }

    public <T> T read(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    /** Whether a statement failed because a row with the same key is there: somebody else was first. */
    public static boolean isDuplicate(RuntimeException failure) {
        return failure.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }

    /**
     * Writes all that is committed, as it is at one moment, while others go on reading and writing.
     *
     * @param file is made; what was being written at that moment is not in it
     */
    public void copyTo(Path file) throws IOException {
        Path zipped = file.resolveSibling(file.getFileName() + ".zip");
        jdbi.useHandle(handle -> handle.execute("backup to ?", zipped.toString()));
        try (ZipFile zip = new ZipFile(zipped.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(FILE_NAME + ".mv.db"))) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(zipped);
    }

    /** Whether there is one in the folder. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE_NAME + ".mv.db"));
    }

    /** Whether a process has the folder's database open. */
    public static boolean isInUse(Path folder) {
        if (!isIn(folder)) return false;
        try (FileChannel file = FileChannel.open(folder.resolve(FILE_NAME + ".mv.db"), StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false; // opening it says what is wrong with it
        }
    }

    private static boolean isNewer(Flyway flyway) {
        return Stream.of(flyway.info().applied())
                .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
    }

    @Override
    public void close() {
        try (Handle handle = jdbi.open()) {
            handle.execute("shutdown");
        } catch (RuntimeException e) {
            // The pool may find its connection closed under it: that is what SHUTDOWN does.
            LOG.debug("closing", e);
        }
        connections.close();
    }

    private static HikariDataSource connect(Path file) {
        HikariConfig config = new HikariConfig();
        // RETENTION_TIME keeps the file from growing under frequent checkpoints; WRITE_DELAY stays at its default
        // because durability comes from GroupCommit: no setting of H2 alone gives it.
        config.setJdbcUrl("jdbc:h2:file:" + file.toAbsolutePath()
                + ";WRITE_DELAY=500;RETENTION_TIME=5000;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000");
        config.setUsername("normbook");
        config.setPassword("");
        config.setMaximumPoolSize(16);
        config.setPoolName("normbook");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            if (isAlreadyOpen(e)) {
                throw new DatabaseInUseException(file.toAbsolutePath(), e);
            }
            throw e;
        }
    }

    private static boolean isAlreadyOpen(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == 90020) return true;
        }
        return false;
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
