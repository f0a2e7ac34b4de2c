package normbook.sandbox;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How a worker is after a job: fit for the next one, or with something the last one left. */
final class Condition {
    private static final long MANY_CLASSES_BYTES = 72 << 20;
    private static final long MANY_CLASSES_LEFT_BYTES = 56 << 20;
    private static final long MUCH_CODE_BYTES = 28 << 20;
    private static final long FULL_HEAP_BYTES = 200 << 20;
    private static final long MUCH_LEFT_BYTES = 110 << 20;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
    private Set<Thread> own = threads();

    /** Once before the seal, so that whatever looking takes is loaded; then once sealed: that is the healthy state. */
    void settle() {
        fault();
        own = threads();
    }

    /** What is wrong with the worker, or an empty text. May collect garbage. */
    String fault() {
        if (!own.containsAll(threads())) {
            return "a thread lives on";
        }
        if (code() > MUCH_CODE_BYTES) {
            return "the code cache is nearly full";
        }
        if (classes() < MANY_CLASSES_BYTES && heap() < FULL_HEAP_BYTES) {
            return "";
        }
        System.gc();
        if (classes() > MANY_CLASSES_LEFT_BYTES) {
            return "classes are not unloaded";
        }
        return heap() > MUCH_LEFT_BYTES ? "the heap has grown" : "";
    }

    private static Set<Thread> threads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        Thread[] found = new Thread[2 * group.activeCount() + 8];
        return Set.of(Arrays.copyOf(found, group.enumerate(found)));
    }

    private long classes() {
        return used("Metaspace") + used("Compressed Class Space");
    }

    private long code() {
        return used("CodeCache") + used("CodeHeap");
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private long used(String name) {
        return pools.stream()
                .filter(pool -> pool.getName().startsWith(name))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
