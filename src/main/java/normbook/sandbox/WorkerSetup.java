package normbook.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything that is the same for all workers of a pool. */
final class WorkerSetup {
    private final Jail jail;
    private final Walls walls;
    private final boolean guarded;
    private final Lifetime lifetime;
    private final Limits limits;
    private final AtomicInteger started = new AtomicInteger();

    /** @param guarded is the inner ring on? Without it no worker is kept, for nobody knows what is left in it. */
    WorkerSetup(Path data, Walls walls, boolean guarded, Lifetime lifetime, Limits limits) {
        jail = new Jail(
                data, walls, WorkerJar.GRADER, List.of(), List.of(WorkerMain.REHEARSE, WorkerMain.WITHOUT_SEAL));
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
        ProcessBuilder command = jail.command(user, lifetime, arguments);
        return Worker.start(command, lifetime.ofWorker(started.getAndIncrement()), clock);
    }
}
