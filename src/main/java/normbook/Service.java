package normbook;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import normbook.Control.Answer;
import normbook.Control.Request;
import normbook.backup.Backup;
import normbook.backup.BackupException;
import normbook.backup.Restoration;
import normbook.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server for as long as its process lives: it backs itself up, and starts anew where it is set back. */
final class Service implements AutoCloseable {
    static final String BACKUP = "backup";
    static final String RESTORE = "restore";

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final int KIBIBYTE = 1024;

    private final Settings settings;
    private final Progress progress;
    /** With the status to exit with. */
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    private Normbook normbook;
    private Control control;

    private Service(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    static Service start(Settings settings, Progress progress) {
        Service service = new Service(settings, progress);
        service.normbook = Normbook.start(settings, progress);
        service.control = Control.listen(settings.dataFolder(), service::answer);
        return service;
    }

    /** Blocks; the status to exit with. */
    int awaitEnd() {
        return ended.join();
    }

    @Override
    public synchronized void close() {
        control.close();
        normbook.close();
        ended.complete(0);
    }

    private synchronized Answer answer(Request request) {
        return switch (request.command()) {
            case BACKUP -> backUp(normbook.database(), settings, request.file());
            case RESTORE -> {
                Restoration restoration = new Restoration(settings.dataFolder(), settings.contentFolder());
                yield restore(restoration, request.file(), () -> startAnew(restoration));
            }
            default -> throw new IllegalArgumentException(request.command());
        };
    }

    private Path startAnew(Restoration restoration) {
        progress.say("app.serve.stopping");
        normbook.close();
        Path replaced = restoration.finish();
        try {
            normbook = Normbook.start(settings, progress);
            return replaced;
        } catch (RuntimeException e) {
            LOG.error("no start after restoring", e);
            ended.complete(1);
            throw new BackupException("app.backup.no-start", e.toString());
        }
    }

    static Answer backUp(Database database, Settings settings, Path file) {
        try {
            Backup.Made made = new Backup(database, settings.contentFolder()).write(file, Instant.now());
            return Answer.of(true, "app.backup.made", List.of(made.file(), made.files(), made.bytes() / KIBIBYTE));
        } catch (BackupException e) {
            return Answer.of(false, e.key(), e.arguments());
        }
    }

    interface Replacing {
        /** @return the folder that keeps what was replaced */
        Path run();
    }

    static Answer restore(Restoration restoration, Path file, Replacing replacing) {
        try {
            Instant madeAt = restoration.stage(file, Instant.now());
            Path replaced = replacing.run();
            return Answer.of(
                    true,
                    "app.backup.restored",
                    List.of(file, madeAt.truncatedTo(ChronoUnit.SECONDS), replaced.toAbsolutePath()));
        } catch (BackupException e) {
            return Answer.of(false, e.key(), e.arguments());
        }
    }
}
