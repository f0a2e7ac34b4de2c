package normbook.sandbox;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps so many workers warm: boots them in the background, and another for each that goes. */
final class WorkerSupply implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerSupply.class);
    private static final int FIRST_USER = 61_200;
    private static final int USERS = 4_000;
    private static final int USERS_OF_A_SERVER = 10;
    /** By all supplies of this server, so that no two have a user in common. */
    private static final AtomicInteger USERS_GIVEN = new AtomicInteger();

    private static final int HOPELESS_BOOTS = 3;
    private static final long JOIN_MILLIS = 5_000;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;

    private final WorkerSetup setup;
    /** The one used last is the fastest: it comes first. Guarded by this. */
    private final Deque<Worker> ready = new ArrayDeque<>();

    private final BlockingQueue<Integer> users = new LinkedBlockingQueue<>();
    private final Semaphore wanted;
    private final Set<Worker> alive = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, WorkerSupply::daemon);
    private final ExecutorService resting = Executors.newCachedThreadPool(WorkerSupply::daemon);
    private final List<Thread> starters = new ArrayList<>();
    private volatile boolean closed;
    private volatile int failedBoots;
    /** Guarded by this. */
    private int freshWanted;

    private volatile String lastFailure = "";

    WorkerSupply(WorkerSetup setup, int count) {
        this.setup = setup;
        wanted = new Semaphore(count);
        clock.setRemoveOnCancelPolicy(true);
        // Once closed there is nothing left to watch.
        clock.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        // Another server on this host has other users: their processes are counted apart.
        long first = ProcessHandle.current().pid() * USERS_OF_A_SERVER + USERS_GIVEN.getAndAdd(2 * count);
        for (int slot = 0; slot < 2 * count; slot++) {
            users.add(FIRST_USER + (int) ((first + slot) % USERS));
        }
        for (int i = 0; i < Math.min(count, Runtime.getRuntime().availableProcessors()); i++) {
            Thread starter = daemon(this::keepStarting);
            starters.add(starter);
            starter.start();
        }
    }

    /**
     * Waits for a worker; null where none is to be had any more.
     *
     * @param fresh whether it must be one that has had no job yet
     */
    synchronized Worker take(boolean fresh) throws InterruptedException {
        freshWanted += fresh ? 1 : 0;
        try {
            return await(fresh);
        } finally {
            freshWanted -= fresh ? 1 : 0;
            notifyAll();
        }
    }

    /** Who can do with a used one leaves the new ones to those who cannot. */
    private Worker await(boolean fresh) throws InterruptedException {
        while (!closed && failedBoots < HOPELESS_BOOTS) {
            Optional<Worker> found = ready.stream()
                    .filter(worker -> worker.isAlive() && (worker.isUsed() ? !fresh : fresh || freshWanted == 0))
                    .findFirst();
            if (found.isPresent()) {
                ready.remove(found.get());
                if (setup.lifetime().isOneJob()) replace(found.get());
                return found.get();
            }
            wait();
        }
        return null;
    }

    /** Waits until a worker is ready, or until none is to be had any more. */
    synchronized void awaitReady() throws InterruptedException {
        while (!closed && failedBoots < HOPELESS_BOOTS && ready.isEmpty()) {
            wait();
        }
    }

    /** Why there is none. */
    String failure() {
        return closed ? "the sandbox is closed" : lastFailure;
    }

    /** Takes back a worker that has answered: it looks itself over before it is ready again. */
    void putBack(Worker worker) {
        if (setup.lifetime().isOneJob() || closed) {
            discard(worker);
        } else {
            resting.execute(() -> rest(worker));
        }
    }

    void discard(Worker worker) {
        replace(worker);
        worker.kill();
    }

    Set<Worker> alive() {
        return alive;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
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
            resting.shutdown();
            clock.shutdownNow();
        }
    }

    private void rest(Worker worker) {
        try {
            worker.awaitIdle();
        } catch (IOException e) {
            LOG.debug("a worker is replaced: {}", e.getMessage());
            discard(worker);
            return;
        }
        if (worker.isWorn() || closed) {
            discard(worker);
        } else {
            putReady(worker);
        }
    }

    /** Asks for another worker in this one's place, once. */
    private void replace(Worker worker) {
        if (worker.retire()) {
            wanted.release();
        }
    }

    /** Runs for as long as the supply lives: a worker dies with the thread that started it. */
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
            putReady(worker);
        } catch (IOException | RuntimeException | LinkageError e) {
            sayFailed(e);
            if (worker == null) {
                users.add(user);
                wanted.release();
            }
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        }
    }

    private void keep(Worker worker, int user) {
        alive.add(worker);
        worker.onExit(() -> {
            alive.remove(worker);
            forget(worker);
            users.add(user);
            replace(worker);
        });
        if (closed) {
            worker.kill();
        }
    }

    /** Used ones before those that have had no job yet. */
    private synchronized void putReady(Worker worker) {
        if (worker.isUsed()) {
            ready.addFirst(worker);
        } else {
            ready.addLast(worker);
        }
        notifyAll();
    }

    private synchronized void forget(Worker worker) {
        ready.remove(worker);
    }

    private synchronized void sayFailed(Throwable e) {
        lastFailure = e.getMessage();
        failedBoots++;
        notifyAll();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sandbox");
        thread.setDaemon(true);
        return thread;
    }
}
