package normbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything that is the same for all workers of a pool. */
final class WorkerSetup {
    private static final String ARCHIVE = "worker.jsa";
    private static final long REHEARSAL_SECONDS = 60;

    private final Path data;
    private final Walls walls;
    private final boolean guarded;
    private final Lifetime lifetime;
    private final Limits limits;
    private final AtomicInteger started = new AtomicInteger();
    private WorkerFolder folder;

    /** @param guarded is the inner ring on? Without it no worker is kept, for nobody knows what is left in it. */
    WorkerSetup(Path data, Walls walls, boolean guarded, Lifetime lifetime, Limits limits) {
        this.data = data;
        this.walls = walls;
        this.guarded = guarded;
        this.lifetime = guarded ? lifetime : Lifetime.ONE_JOB;
        this.limits = limits;
    }

    Walls walls() {
        return walls;
    }

    Lifetime lifetime() {
        return lifetime;
    }

    Limits limits() {
        return limits;
    }

    /** Starts a worker as this user; it is not ready yet. */
    Worker start(int user, ScheduledExecutorService clock) throws IOException {
        WorkerFolder made = prepared();
        List<String> arguments = new ArrayList<>();
        if (!guarded) {
            arguments.add(WorkerMain.WITHOUT_GUARD);
        }
        if (lifetime.isOneJob()) {
            arguments.add(WorkerMain.ONCE);
        }
        if (!walls.seal()) {
            arguments.add(WorkerMain.WITHOUT_SEAL);
        }
        List<String> archive = Files.exists(made.app().resolve(ARCHIVE))
                ? List.of("-XX:SharedArchiveFile=" + app(made).resolve(ARCHIVE))
                : List.of();
        List<String> java = JavaCommand.of(made.host().javaHome(), app(made), archive, arguments);
        ProcessBuilder command = made.process(new JailCommand(made, walls).worker(user, lifetime, java));
        return Worker.start(command, lifetime.ofWorker(started.getAndIncrement()), clock);
    }

    private synchronized WorkerFolder prepared() throws IOException {
        if (folder == null || !Files.exists(folder.script())) {
            HostFiles host = HostFiles.find(Path.of(System.getProperty("java.home")));
            WorkerFolder made = WorkerFolder.make(data, host, walls.namespaces() + " " + walls.isForRoot());
            if (!Files.exists(made.app().resolve(ARCHIVE))) {
                rehearse(made);
            }
            folder = made;
        }
        return folder;
    }

    /** Writes a class data archive, which halves the boot. Without one, workers boot as well, only later. */
    private void rehearse(WorkerFolder made) throws IOException {
        String name = ARCHIVE + ProcessHandle.current().pid();
        List<String> dump = List.of("-XX:ArchiveClassesAtExit=" + app(made).resolve(name));
        List<String> arguments = List.of(WorkerMain.REHEARSE, WorkerMain.WITHOUT_SEAL);
        List<String> java = JavaCommand.of(made.host().javaHome(), app(made), dump, arguments);
        Process rehearsal = made.process(new JailCommand(made, walls).rehearsal(java))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (rehearsal.waitFor(REHEARSAL_SECONDS, TimeUnit.SECONDS) && rehearsal.exitValue() == 0) {
                Path written = made.app().resolve(name);
                Files.move(written, made.app().resolve(ARCHIVE), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            rehearsal.destroyForcibly();
        }
    }

    private Path app(WorkerFolder made) {
        return walls.namespaces() == Walls.Namespaces.NONE ? made.app() : Path.of("/app");
    }
}
