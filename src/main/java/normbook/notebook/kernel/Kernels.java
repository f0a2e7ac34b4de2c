package normbook.notebook.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import normbook.notebook.kernel.Outcome.Death;
import normbook.sandbox.Walls;
import normbook.web.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernels of this machine: so many at once, a few processes kept warm for the next, a queue for the rest. Safe for
 * use by several threads.
 *
 * <p>This object is the one lock of all its kernels; whoever waits, waits in the order of {@link #waiting}.
 */
public final class Kernels implements AutoCloseable {
    private static final ThreadFactory THREADS = DaemonThreads.named("kernels");

    private static final Logger LOG = LoggerFactory.getLogger(Kernels.class);
    private static final long TICK_SECONDS = 15;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;
    private static final int HOPELESS_STARTS = 3;
    private static final int STARTERS = 2;
    private static final long JOIN_MILLIS = 5_000;

    private final KernelSettings settings;
    private final InstantSource time;
    private final KernelStarter starter;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, THREADS);
    /** Tells listeners what has changed, in order, and never under the lock. */
    private final ExecutorService teller = Executors.newSingleThreadExecutor(THREADS);

    private final List<Thread> starters = new ArrayList<>();

    // All below guarded by this.
    private final Map<String, Kernel> kernels = new HashMap<>();
    /** Those that want a process or a turn, first come first. */
    private final List<Kernel> waiting = new ArrayList<>();

    private final Deque<KernelProcess> spare = new ArrayDeque<>();
    private final List<KernelProcess> alive = new ArrayList<>();
    private int starting;
    private int running;
    private int failedStarts;
    private boolean closed;

    /** Starts to warm up processes and returns at once. */
    public Kernels(Path folder, InstantSource time) {
        this(KernelSettings.of(folder), Walls.find(), time);
    }

    public Kernels(KernelSettings settings, Walls walls, InstantSource time) {
        this(settings, walls, true, time);
    }

    /** @param guarded is the inner ring on? Without it the walls alone hold, as tests show. */
    Kernels(KernelSettings settings, Walls walls, boolean guarded, InstantSource time) {
        this.settings = settings;
        this.time = time;
        clock.setRemoveOnCancelPolicy(true);
        clock.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        starter = new KernelStarter(settings, walls, guarded, clock);
        for (int i = 0; i < STARTERS; i++) {
            Thread thread = THREADS.newThread(this::keepStarting);
            starters.add(thread);
            thread.start();
        }
        clock.scheduleWithFixedDelay(this::putAwayIdle, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * The notebook's kernel, made where there is none; it gets its process as soon as there is one.
     *
     * @param library the classes of {@code normbook.notebook.lab} that its cells may use, by their simple names
     */
    public synchronized Kernel open(String notebook, Set<String> library) {
        return open(notebook, library, false);
    }

    /** The same beside the places of all others: who hands in work does not wait for those who leave theirs open. */
    public synchronized Kernel openBeside(String notebook, Set<String> library) {
        return open(notebook, library, true);
    }

    private Kernel open(String notebook, Set<String> library, boolean isBeside) {
        Kernel kernel = kernels.get(notebook);
        if (kernel == null) {
            kernel = new Kernel(this, notebook, Set.copyOf(library), isBeside);
            kernels.put(notebook, kernel);
            want(kernel);
            advance();
        }
        return kernel;
    }

    public synchronized Optional<Kernel> find(String notebook) {
        return Optional.ofNullable(kernels.get(notebook));
    }

    /** Whether one more may be opened without another being put away. */
    public synchronized boolean hasRoom() {
        return waiting.isEmpty()
                && kernels.values().stream().filter(Kernel::takesPlace).count() < settings.most();
    }

    /** Puts away what nothing was run in for long; called by itself now and then. */
    public synchronized void putAwayIdle() {
        for (Kernel kernel : kernels.values()) {
            if (kernel.isIdleFor(settings.idle(), time.instant())) kernel.putAway();
        }
        advance();
    }

    /** Blocks until a process is warm, or until none is to be had. */
    public synchronized void awaitWarm() throws InterruptedException {
        while (!closed && spare.isEmpty() && failedStarts < HOPELESS_STARTS) wait();
    }

    @Override
    public void close() {
        List<KernelProcess> last;
        synchronized (this) {
            List.copyOf(kernels.values()).forEach(Kernel::close);
            closed = true;
            last = List.copyOf(alive);
            notifyAll();
        }
        try {
            for (KernelProcess process : last) {
                process.kill(Death.CLOSED);
                process.awaitExit();
            }
            for (Thread thread : starters) {
                thread.interrupt();
                thread.join(JOIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clock.shutdownNow();
            teller.shutdown();
        }
    }

    /** The JVMs that are up, open or spare. */
    synchronized List<ProcessHandle> processes() {
        return alive.stream().map(KernelProcess::java).toList();
    }

    // What kernels call, holding the lock

    Instant now() {
        return time.instant();
    }

    boolean isClosed() {
        return closed;
    }

    void want(Kernel kernel) {
        if (!waiting.contains(kernel)) waiting.add(kernel);
    }

    void forget(Kernel kernel) {
        kernels.remove(kernel.notebook(), kernel);
        waiting.remove(kernel);
    }

    void stopWaiting(Kernel kernel) {
        waiting.remove(kernel);
    }

    /** Whether the next process that is warm is this one's. */
    boolean hasRoomFor(Kernel kernel) {
        return !kernel.takesPlace() || open() + place(kernel) <= settings.most();
    }

    int place(Kernel kernel) {
        return waiting.indexOf(kernel) + 1;
    }

    void ranOne() {
        running--;
    }

    void tell(Runnable told) {
        if (!teller.isShutdown()) teller.execute(told);
    }

    /** Gives out what is free, first come first, and says what has changed for whom. */
    void advance() {
        for (Kernel kernel : List.copyOf(waiting)) {
            if (!kernel.hasProcess()) giveProcess(kernel);
            if (kernel.hasProcess() && kernel.wantsToRun() && running < settings.running()) {
                running++;
                kernel.runNext();
            }
            if (kernel.hasProcess() && !kernel.wantsToRun()) waiting.remove(kernel);
        }
        if (failedStarts >= HOPELESS_STARTS) List.copyOf(waiting).forEach(Kernel::failToStart);
        kernels.values().forEach(Kernel::tellStatus);
        notifyAll();
    }

    private void giveProcess(Kernel kernel) {
        if (!hasFreePlace(kernel)) evictOne();
        // One that died a moment ago may still lie here: its end is told after its last words are read.
        spare.removeIf(process -> !process.isAlive());
        if (hasFreePlace(kernel) && !spare.isEmpty()) kernel.take(spare.removeFirst());
    }

    private boolean hasFreePlace(Kernel kernel) {
        return !kernel.takesPlace() || open() < settings.most();
    }

    private long open() {
        return kernels.values().stream()
                .filter(kernel -> kernel.takesPlace() && kernel.hasProcess())
                .count();
    }

    /** The one that has lain idle for the longest, where it is long enough. */
    private void evictOne() {
        kernels.values().stream()
                .filter(kernel -> kernel.takesPlace() && kernel.isIdleFor(settings.idleWhenWaited(), time.instant()))
                .min(Comparator.comparing(Kernel::lastUsed))
                .ifPresent(Kernel::putAway);
    }

    // The starters

    /** Runs for as long as the pool lives: a process dies with the thread that started it. */
    private void keepStarting() {
        try {
            while (awaitNeed()) startOne();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean awaitNeed() throws InterruptedException {
        while (!closed && starting + spare.size() >= needed()) wait();
        starting++;
        return !closed;
    }

    /** As many as wait and may have one, and the spare ones. */
    private long needed() {
        List<Kernel> without =
                waiting.stream().filter(kernel -> !kernel.hasProcess()).toList();
        long beside = without.stream().filter(kernel -> !kernel.takesPlace()).count();
        long free = Math.max(0, settings.most() - open());
        return beside + Math.min(without.size() - beside, free) + settings.spare();
    }

    private void startOne() throws InterruptedException {
        try {
            KernelProcess process = starter.start();
            synchronized (this) {
                starting--;
                failedStarts = 0;
                alive.add(process);
                spare.addLast(process);
                if (closed) process.kill(Death.CLOSED);
            }
            process.onDeath(() -> ended(process));
            process.onExit(() -> reaped(process));
            synchronized (this) {
                advance();
            }
        } catch (IOException | RuntimeException e) {
            synchronized (this) {
                if (!closed) LOG.warn("no kernel could be started: {}", e.toString());
                starting--;
                failedStarts++;
                advance();
            }
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        }
    }

    private synchronized void ended(KernelProcess process) {
        spare.remove(process);
        kernels.values().forEach(kernel -> kernel.lost(process));
        advance();
    }

    private synchronized void reaped(KernelProcess process) {
        alive.remove(process);
    }

    static Duration grace() {
        return Duration.ofSeconds(3);
    }
}
