package normbook.sandbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import normbook.sandbox.Run.Limit;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.SandboxFailed;

/**
 * Runs jobs in jailed workers that are kept warm, and reused while they are healthy.
 *
 * <p>A worker that dies or has to be stopped from outside costs one more try on another one before anything is said: a
 * verdict comes from counts, and only where those fail twice from a clock.
 */
public final class WorkerPool implements Sandbox {
    private static final int TRIES = 2;

    private final WorkerSetup setup;
    private final WorkerSupply workers;

    /**
     * Starts to warm up workers and returns at once.
     *
     * @param folder the sandbox's own folder; made and filled where needed
     * @param ready how many workers are kept ready; one per core and a spare is right
     */
    public WorkerPool(Path folder, int ready) {
        this(folder, ready, Walls.find(), Lifetime.LONG);
    }

    public WorkerPool(Path folder, int ready, Walls walls, Lifetime lifetime) {
        this(new WorkerSetup(folder, walls, true, lifetime, Limits.DEFAULT), ready);
    }

    WorkerPool(WorkerSetup setup, int ready) {
        this.setup = setup;
        workers = new WorkerSupply(setup, ready);
    }

    @Override
    public Run run(Job job) throws InterruptedException {
        if (job.source().getBytes(StandardCharsets.UTF_8).length > SourceLimits.MAX_BYTES) {
            return new Run(new LimitExceeded(Limit.WORK), List.of(), "", null);
        }
        Body request = JobCodec.write(job);
        Run last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Worker worker = workers.take(attempt > 0);
            if (worker == null) {
                return failed(workers.failure());
            }
            boolean fresh = !worker.isUsed();
            try {
                Run run = worker.run(job, request, setup.limits());
                workers.putBack(worker);
                return run;
            } catch (Worker.LostException e) {
                workers.discard(worker);
                last = e.run() != null ? e.run() : last == null ? failed(e.getMessage()) : last;
                // No jobs before this one to blame.
                if (e.isCertain() || fresh && e.run() != null) return last;
            } catch (RuntimeException e) {
                workers.discard(worker);
                throw e;
            }
        }
        return last;
    }

    /** Waits for the first worker, so that no job's time has the boot in it. */
    public void awaitReady() throws InterruptedException {
        workers.awaitReady();
    }

    /** The walls as they stand: the seal as the workers found it, once one is up. */
    public List<Wall> walls() {
        List<Wall> facts = new ArrayList<>(setup.walls().facts());
        for (Worker worker : workers.alive()) {
            if (worker.seal() != null && !worker.seal().isEmpty()) {
                facts.removeIf(wall -> wall.name().equals("seal"));
                facts.add(new Wall("seal", false, worker.seal()));
                break;
            }
        }
        return facts;
    }

    @Override
    public void close() {
        workers.close();
    }

    /** The JVMs of the workers that are up, ready or busy. */
    List<ProcessHandle> workersUp() {
        return workers.alive().stream()
                .filter(w -> w.seal() != null)
                .map(Worker::java)
                .toList();
    }

    /** The JVMs of those that have a job. */
    List<ProcessHandle> workersBusy() {
        return workers.alive().stream()
                .filter(w -> w.seal() != null && w.isBusy())
                .map(Worker::java)
                .toList();
    }

    private static Run failed(String why) {
        return new Run(new SandboxFailed(why), List.of(), "", null);
    }
}
