package normbook.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import normbook.sandbox.Run.Limit;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.SandboxFailed;

/**
 * Keeps a few jailed workers warm. Each takes one job and is thrown away; the next one is already warming up.
 *
 * <p>A worker that dies for no reason of the learner's costs one more try on a fresh one, never a verdict.
 */
public final class WorkerPool implements Sandbox {
    private static final int FIRST_USER = 61_200;
    private static final int TRIES = 2;
    private static final int HOPELESS_BOOTS = 3;
    private static final long JOIN_MILLIS = 5_000;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;

    private final WorkerSetup setup;
    private final BlockingQueue<Worker> workers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> users = new LinkedBlockingQueue<>();
    private final Semaphore wanted;
    private final Set<Worker> alive = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, WorkerPool::daemon);
    private final List<Thread> starters = new ArrayList<>();
    private volatile boolean closed;
    private volatile int failedBoots;
    private volatile String lastFailure = "";

    /**
     * Starts to warm up workers and returns at once.
     *
     * @param folder the sandbox's own folder; made and filled where needed
     * @param ready how many workers are kept ready; one per core and a spare is right
     */
    public WorkerPool(Path folder, int ready) {
        this(folder, ready, Walls.find());
    }

    public WorkerPool(Path folder, int ready, Walls walls) {
        this(new WorkerSetup(folder, walls, true, Limits.DEFAULT), ready);
    }

    WorkerPool(WorkerSetup setup, int ready) {
        this.setup = setup;
        wanted = new Semaphore(ready);
        clock.setRemoveOnCancelPolicy(true);
        // Once closed there is nothing left to watch.
        clock.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        // Another server on this host has other users: their processes are counted apart.
        int first = FIRST_USER + (int) (ProcessHandle.current().pid() % 400) * 10;
        for (int slot = 0; slot < 2 * ready; slot++) {
            users.add(first + slot);
        }
        for (int i = 0; i < Math.min(ready, Runtime.getRuntime().availableProcessors()); i++) {
            Thread starter = daemon(this::keepStarting);
            starters.add(starter);
            starter.start();
        }
    }

    @Override
    public Run run(Job job) throws InterruptedException {
        if (job.source().getBytes(StandardCharsets.UTF_8).length > SourceLimits.MAX_BYTES) {
            return new Run(new LimitExceeded(Limit.WORK), List.of(), "", null);
        }
        Body request = JobCodec.write(job);
        String why = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Worker worker = takeReady();
            if (worker == null) {
                return failed(closed ? "the sandbox is closed" : lastFailure);
            }
            try {
                return worker.run(job, request, setup.limits());
            } catch (Worker.LostException e) {
                why = e.getMessage();
            }
        }
        return failed(why);
    }

    /** The walls as they stand: the seal as the workers found it, once one is up. */
    public List<Wall> walls() {
        List<Wall> facts = new ArrayList<>(setup.walls().facts());
        for (Worker worker : alive) {
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
        closed = true;
        try {
            // The workers first: they would die with their starters as well, but without being reaped.
            for (Worker worker : alive) {
                worker.kill();
                worker.awaitExit();
            }
            starters.forEach(Thread::interrupt);
            for (Thread starter : starters) {
                starter.join(JOIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clock.shutdownNow();
        }
    }

    /** The JVMs of the workers that are up, ready or busy. */
    List<ProcessHandle> workersUp() {
        return alive.stream().filter(w -> w.seal() != null).map(Worker::java).toList();
    }

    /** The JVMs of those that have a job. */
    List<ProcessHandle> workersBusy() {
        return alive.stream()
                .filter(w -> w.seal() != null && w.isBusy())
                .map(Worker::java)
                .toList();
    }

    private Worker takeReady() throws InterruptedException {
        while (!closed && failedBoots < HOPELESS_BOOTS) {
            Worker worker = workers.poll(100, TimeUnit.MILLISECONDS);
            if (worker != null) {
                wanted.release();
                if (worker.isAlive()) {
                    return worker;
                }
            }
        }
        return null;
    }

    /** Runs for as long as the pool lives: a worker dies with the thread that started it. */
    private void keepStarting() {
        try {
            while (!closed) {
                wanted.acquire();
                start(users.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(int user) throws InterruptedException {
        Worker worker = null;
        try {
            worker = setup.start(user, clock);
            keep(worker, user);
            worker.awaitReady();
            failedBoots = 0;
            workers.add(worker);
        } catch (IOException e) {
            lastFailure = e.getMessage();
            failedBoots++;
            wanted.release();
            if (worker == null) {
                users.add(user);
            }
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        }
    }

    private void keep(Worker worker, int user) {
        alive.add(worker);
        worker.onExit(() -> release(worker, user));
        if (closed) {
            worker.kill();
        }
    }

    private void release(Worker worker, int user) {
        alive.remove(worker);
        users.add(user);
        if (workers.remove(worker)) {
            wanted.release();
        }
    }

    private static Run failed(String why) {
        return new Run(new SandboxFailed(why), List.of(), "", null);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sandbox");
        thread.setDaemon(true);
        return thread;
    }
}
