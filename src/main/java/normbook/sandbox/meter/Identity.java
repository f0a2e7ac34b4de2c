package normbook.sandbox.meter;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * Gives objects identity hash codes that are the same in every run, by writing them into the object's header before the
 * JVM draws one. An enum's hash code is its identity and final, and decides its place in a HashMap.
 *
 * <p>Not by {@code -XX:hashCode=2}, which makes them all equal: javac then takes two captured types for one.
 */
public final class Identity {
    /** The last two bits of the header of an object that is not locked. */
    private static final long UNLOCKED = 1;

    private static final long LOCK_BITS = 3;
    private static final long HASH_BITS = 0x7FFF_FFFFL;

    private static final MethodHandle GET =
            find("getLong", MethodType.methodType(long.class, Object.class, long.class));
    private static final MethodHandle PUT =
            find("putLong", MethodType.methodType(void.class, Object.class, long.class, long.class));

    /** Bit 8 up to JDK 23, 11 since; -1 where the header cannot be read. */
    private static final int HASH_SHIFT = findHash();

    private static final Object[] SHARED = {
        boolean.class,
        byte.class,
        char.class,
        short.class,
        int.class,
        long.class,
        float.class,
        double.class,
        void.class,
        Boolean.class,
        Byte.class,
        Character.class,
        Short.class,
        Integer.class,
        Long.class,
        Float.class,
        Double.class,
        Void.class,
        Object.class,
        Number.class,
        String.class,
        CharSequence.class,
        Comparable.class,
        Iterable.class,
        Enum.class,
        Record.class,
        Class.class,
        Math.class,
        Runnable.class,
        Exception.class,
        RuntimeException.class,
        IllegalArgumentException.class,
        IllegalStateException.class,
        ArithmeticException.class,
        NullPointerException.class,
        int[].class,
        double[].class,
        double[][].class,
        double[][][].class,
        double[][][][].class,
        Object[].class,
        String[].class,
        List.class,
        ArrayList.class,
        Map.class,
        HashMap.class,
        TreeMap.class,
        Set.class,
        HashSet.class,
        Collector.Characteristics.CONCURRENT,
        Collector.Characteristics.UNORDERED,
        Collector.Characteristics.IDENTITY_FINISH
    };

    private static int made;

    private Identity() {}

    static void begin() {
        made = 0;
        // What all runs share has the same hash code in each, whoever asked for it first.
        for (int i = 0; i < SHARED.length; i++) {
            mark(SHARED[i], -2 - i);
        }
        mark(System.out, -1 - SHARED.length - 1);
    }

    /** Does this JVM lay out its headers as we think? */
    public static boolean works() {
        int next = next(made);
        Object probe = new Object();
        mark(probe);
        return probe.hashCode() == next && probe.toString().endsWith(Integer.toHexString(next));
    }

    /** Does nothing to an object that has a hash code already. */
    public static void mark(Object o) {
        if (mark(o, made)) {
            made++;
        }
    }

    private static boolean mark(Object o, int number) {
        if (HASH_SHIFT < 0 || o == null) {
            return false;
        }
        try {
            long header = (long) GET.invokeExact(o, 0L);
            if ((header >>> HASH_SHIFT & HASH_BITS) == 0 && (header & LOCK_BITS) == UNLOCKED) {
                PUT.invokeExact(o, 0L, header | (long) next(number) << HASH_SHIFT);
                return true;
            }
            return false;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands in for super.hashCode() where that is Object's. */
    public static int hashCode(Object o) {
        mark(o);
        return System.identityHashCode(o);
    }

    /** For objects that keep theirs in a field of their own. */
    static int next() {
        return next(made++);
    }

    /** Spread over all bits, never 0. */
    private static int next(int number) {
        return ((number + 1) * 0x9E3779B1 >>> 1) | 1;
    }

    /** Looks in a header for the hash code that the JVM has put there. */
    private static int findHash() {
        Object probe = new Object();
        int hash = probe.hashCode();
        if (GET == null || PUT == null) {
            return -1;
        }
        try {
            long header = (long) GET.invokeExact(probe, 0L);
            int shift = 3;
            while (shift < 33 && (header >>> shift & HASH_BITS) != hash) {
                shift++;
            }
            return shift < 33 && (header & LOCK_BITS) == UNLOCKED ? shift : -1;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle find(String name, MethodType type) {
        try {
            Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
            Object only = unsafe.getMethod("getUnsafe").invoke(null);
            return MethodHandles.lookup().findVirtual(unsafe, name, type).bindTo(only);
        } catch (ReflectiveOperationException e) {
            return null; // outside a worker, whose manifest opens the package
        }
    }
}
