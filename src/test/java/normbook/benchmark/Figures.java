package normbook.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Times of one thing, in milliseconds. Safe for use by several threads. */
public final class Figures {
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    public void addNanos(long nanos) {
        millis.add(nanos / 1e6);
    }

    public void add(double milliseconds) {
        millis.add(milliseconds);
    }

    public int count() {
        return millis.size();
    }

    /** @param share 0.5 for the median, 1 for the largest */
    public double at(double share) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }

    /** {@code p50 6.1  p95 9.8  p99 14.0  max 31.2 ms (n = 1000)}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f  p95 %.1f  p99 %.1f  max %.1f ms (n = %d)",
                at(0.5),
                at(0.95),
                at(0.99),
                at(1),
                count());
    }
}
