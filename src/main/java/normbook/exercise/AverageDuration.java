package normbook.exercise;

import java.time.Duration;
import java.util.concurrent.Callable;

/** How long something takes of late: the latest counts an eighth. */
final class AverageDuration {
    private static final int WEIGHT = 8;

    private long nanos;

    <T> T of(Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        add(System.nanoTime() - start);
        return result;
    }

    synchronized Duration average() {
        return Duration.ofNanos(nanos);
    }

    private synchronized void add(long latest) {
        nanos = nanos == 0 ? latest : nanos + (latest - nanos) / WEIGHT;
    }
}
