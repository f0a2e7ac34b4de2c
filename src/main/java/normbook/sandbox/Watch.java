package normbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks at a working worker from outside, fifty times a second, and kills it when its processor time is used up. */
public final class Watch implements AutoCloseable {
    public enum Verdict {
        OUT_OF_TIME,
        STANDSTILL
    }

    private static final long PERIOD_MILLIS = 20;
    private static final long MILLIS_PER_TICK = 10;
    private static final long NOTICEABLE_MILLIS = 50;

    private final ProcessHandle process;
    private final Limits limits;
    private final Runnable kill;
    private final ScheduledFuture<?> looking;
    private volatile Verdict verdict;
    private long usedAtStart;
    private long usedAtProgress;
    /** The next look begins to count: most jobs are over before it, and need none. */
    private boolean starting = true;

    private long progressNanos = System.nanoTime();

    public Watch(ProcessHandle process, Limits limits, ScheduledExecutorService clock, Runnable kill) {
        this.process = process;
        this.limits = limits;
        this.kill = kill;
        looking = clock.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** From here on the full processor time is allowed again. */
    public synchronized void restart() {
        starting = true;
    }

    public synchronized void progress() {
        progressNanos = System.nanoTime();
    }

    /** Why the worker was killed, or null where it was not killed from here. */
    public Verdict verdict() {
        return verdict;
    }

    @Override
    public void close() {
        looking.cancel(false);
    }

    private synchronized void look() {
        long used = processorMillis(process).orElse(usedAtProgress);
        if (starting) {
            starting = false;
            usedAtStart = used;
        }
        if (used - usedAtProgress >= NOTICEABLE_MILLIS) {
            usedAtProgress = used;
            progress();
        }
        Duration still = Duration.ofNanos(System.nanoTime() - progressNanos);
        if (used - usedAtStart > limits.processorTime().toMillis()) {
            end(Verdict.OUT_OF_TIME);
        } else if (still.compareTo(limits.standstill()) > 0) {
            end(Verdict.STANDSTILL);
        }
    }

    private void end(Verdict reason) {
        verdict = reason;
        looking.cancel(false);
        kill.run();
    }

    /** User and system time of all threads, from /proc; empty once the process is gone. */
    static Optional<Long> processorMillis(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Optional.of((Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty(); // gone, or going
        }
    }
}
