package normbook.notebook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import normbook.notebook.kernel.Kernels;
import normbook.web.DaemonThreads;
import normbook.web.RequestException;

/** The notebooks that somebody looks at or runs. The kernels are there from the first time that one is wanted. */
final class LiveNotebooks implements AutoCloseable {
    /** Of one account; one more puts the one away that was idle for the longest. */
    private static final int KERNELS_OF_ACCOUNT = 3;

    private static final int STORING_THREADS = 4;
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    private static final long SWEEP_SECONDS = 60;

    private final Copies copies;
    private final LazyKernels kernels;
    private final InstantSource clock;
    private final Map<Long, LiveNotebook> live = new HashMap<>();
    private final ExecutorService storing =
            Executors.newFixedThreadPool(STORING_THREADS, DaemonThreads.named("notebook-outputs"));
    private final ScheduledExecutorService sweeping =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("notebook-sweep"));

    LiveNotebooks(Copies copies, LazyKernels kernels, InstantSource clock) {
        this.copies = copies;
        this.kernels = kernels;
        this.clock = clock;
        sweeping.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    Kernels kernels() {
        return kernels.get();
    }

    synchronized LiveNotebook of(StoredNotebook stored) {
        return live.computeIfAbsent(
                stored.id(), id -> new LiveNotebook(stored, copies, kernels, storing, clock.instant()));
    }

    synchronized Optional<LiveNotebook> find(long notebook) {
        return Optional.ofNullable(live.get(notebook));
    }

    /** The event behind which a tab has to listen that reads the notebook after this. */
    synchronized long seen(Optional<StoredNotebook> stored) {
        return stored.map(own -> live.get(own.id()))
                .map(LiveNotebook::seen)
                .orElseGet(() -> EventLog.before(clock.instant()));
    }

    /** @throws RequestException where the account has as many that run as it may have */
    synchronized LiveNotebook toRun(StoredNotebook stored) {
        LiveNotebook wanted = of(stored);
        if (wanted.holdsKernel()) return wanted;
        List<LiveNotebook> others = live.values().stream()
                .filter(other -> other.account() == stored.account() && other.holdsKernel())
                .toList();
        if (others.size() < KERNELS_OF_ACCOUNT) return wanted;
        others.stream()
                .filter(other -> !other.isRunning())
                .min(Comparator.comparing(LiveNotebook::lastAsked))
                .orElseThrow(() -> new RequestException(429, "notebook.error.many-kernels", KERNELS_OF_ACCOUNT))
                .close();
        return wanted;
    }

    /** Whether one more of the account's may have a kernel without another losing its own. */
    synchronized boolean hasRoomFor(long account) {
        long open = live.values().stream()
                .filter(notebook -> notebook.account() == account && notebook.holdsKernel())
                .count();
        return open < KERNELS_OF_ACCOUNT && kernels.get().hasRoom();
    }

    /** Of an account that is gone: nothing of it runs on. */
    synchronized void closeAllOf(long account) {
        live.values().removeIf(notebook -> {
            if (notebook.account() != account) return false;
            notebook.close();
            return true;
        });
    }

    /** Lets go of those that nobody looks at and that have no process any more. */
    private synchronized void sweep() {
        Instant before = clock.instant().minus(FORGOTTEN);
        live.values().removeIf(notebook -> {
            boolean isForgotten = !notebook.log().hasListeners()
                    && !notebook.holdsKernel()
                    && notebook.lastAsked().isBefore(before);
            if (isForgotten) notebook.close();
            return isForgotten;
        });
    }

    @Override
    public void close() {
        sweeping.shutdownNow();
        synchronized (this) {
            live.values().forEach(notebook -> notebook.log().close());
        }
        kernels.close();
        storing.shutdown();
    }
}
