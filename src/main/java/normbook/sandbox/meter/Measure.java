package normbook.sandbox.meter;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.RandomAccess;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** Charges a call into the JDK by what it is given, before it is made. Each method is a way in which cost grows. */
public final class Measure {
    private static final int DEEPEST_NEST = 500;
    private static final int HOLDER = 30;
    private static final int ELEMENT = 3;
    private static final int TEXT_OF_ELEMENT_BYTES = 48;

    private static final int COUNTED = 8;
    private static final int LOOK = 5;
    private static final int COUNTS_AS_SMALL = 1 << 14;

    /** The class last seen to hold nothing: most collections are full of one such class. */
    private static Class<?> plain;

    private Measure() {}

    static void begin() {
        plain = null;
    }

    /** Looked through once. */
    public static void size(Object o) {
        Meter.charge(sizeOf(o), 0);
    }

    /** Copied. */
    public static void copy(Object o) {
        long size = sizeOf(o);
        Meter.charge(o instanceof CharSequence ? size >> 3 : size, bytesOf(o, size));
    }

    /** Copied or moved within the same place. */
    public static void shift(Object o) {
        if (o instanceof List && !(o instanceof RandomAccess)) {
            index(o);
            return;
        }
        Meter.charge(sizeOf(o) >> 2, 0);
    }

    /** Looked through with all it holds: compared, hashed. */
    public static void walk(Object o) {
        if (o instanceof CharSequence || isHolder(o)) {
            walk(o, 0, 0);
        } else if (o instanceof BitSet) {
            size(o);
        }
    }

    /** Compared with all it holds, at each of so many places. */
    static void walk(Object o, long times) {
        long before = Meter.used();
        walk(o);
        Meter.charge((times - 1) * (Meter.used() - before), 0);
    }

    /** Turned into text as often as this. */
    static void text(Object o, long times) {
        long work = Meter.used();
        long bytes = Meter.allocated();
        text(o);
        Meter.charge((times - 1) * (Meter.used() - work), (times - 1) * (Meter.allocated() - bytes));
    }

    /** A text looked for within another: in the worst case each character is compared with each. */
    static void within(CharSequence text, CharSequence part) {
        Meter.charge(LOOK + (long) text.length() * (1 + part.length()) / 4, 0);
    }

    /** A size or a length that the learner's own collection or text says it has. */
    public static void claimed(int size) {
        Meter.charge(size >> 4, size > COUNTS_AS_SMALL ? 8L * size : 0);
    }

    /** A text that the learner's own object says it is. */
    public static void claimed(Object text) {
        copy(text);
    }

    /** Turned into text with all it holds. */
    public static void text(Object o) {
        if (o instanceof Throwable thrown) {
            Meter.charge(20, TEXT_OF_ELEMENT_BYTES);
            copy(messageOf(thrown));
        } else if (o instanceof BitSet bits) {
            Meter.charge(bits.size(), 24L * bits.size());
        } else if (o instanceof CharSequence || isHolder(o)) {
            walk(o, 0, TEXT_OF_ELEMENT_BYTES);
        } else {
            Meter.charge(20, TEXT_OF_ELEMENT_BYTES);
        }
    }

    /** Sorted. */
    public static void sort(Object o) {
        long size = sizeOf(o);
        int levels = 64 - Long.numberOfLeadingZeros(size);
        Meter.charge(4 * size * levels, 8 * size);
        if (size > 0
                && !(o != null
                        && o.getClass().isArray()
                        && o.getClass().componentType().isPrimitive())) {
            walk(o, levels);
        }
    }

    /** Searched for an element: at once in a set or a map, else one by one. */
    public static void search(Object o) {
        if (!(o instanceof Set || o instanceof Map)) {
            walk(o);
        }
    }

    /** Its first is taken out: what comes up in its place is compared on each level of the heap. */
    public static void first(Object o) {
        if (o instanceof PriorityQueue<?> queue) {
            walk(queue.peek(), 64 - Long.numberOfLeadingZeros(queue.size()));
        }
    }

    /** Searched for each element of another. */
    public static void product(Object in, Object each) {
        Meter.charge(ELEMENT * (1 + sizeOf(in)) * (1 + sizeOf(each)), 0);
        walk(in);
        walk(each);
    }

    /** Asked for an element by its place. */
    public static void index(Object o) {
        if (o instanceof List && !(o instanceof RandomAccess)) {
            Meter.charge(2 * sizeOf(o), 0);
        }
    }

    /** Asked how many it holds: the view of a part of a sorted set has to count. */
    public static void count(Object o) {
        boolean knows = o instanceof RandomAccess
                || o instanceof Deque
                || o instanceof HashMap
                || o instanceof HashSet
                || o instanceof TreeMap
                || o instanceof PriorityQueue;
        if (!knows) {
            Meter.charge(COUNTED * sizeOf(o), 0);
        }
    }

    /** A number that says how much is to be allocated. */
    public static void capacity(int count) {
        Meter.charge(count >> 3, 8L * count);
    }

    /** The capacity of a hash table: going round it costs as much, however few it holds. */
    public static void table(int count) {
        Meter.charge(count, 32L * count);
    }

    /** The number of a bit. */
    public static void bit(int index) {
        Meter.charge(index >> 6, index >> 3);
    }

    /** Was made by the JDK. */
    public static void made(Object o) {
        if (o != null) {
            long size = sizeOf(o);
            Meter.charge(0, bytesOf(o, size));
        }
    }

    static long sizeOf(Object o) {
        if (o instanceof CharSequence text) {
            return Math.max(0, text.length());
        }
        if (o instanceof Collection<?> collection) {
            return Math.max(0, collection.size());
        }
        if (o instanceof Map<?, ?> map) {
            return Math.max(0, map.size());
        }
        if (o instanceof StringJoiner joiner) {
            return joiner.length();
        }
        if (o instanceof BitSet bits) {
            return bits.size() >> 6;
        }
        return o != null && o.getClass().isArray() ? Array.getLength(o) : 0;
    }

    private static long bytesOf(Object o, long size) {
        if (o instanceof CharSequence || o instanceof StringJoiner) {
            return 32 + 2 * size;
        }
        if (o instanceof Map || o instanceof Set) {
            return 64 + 56 * size;
        }
        return 32
                + size
                        * (o != null && o.getClass().isArray()
                                ? elementBytes(o.getClass().componentType())
                                : 8);
    }

    /** The bytes of an array's element. */
    public static int elementBytes(Class<?> component) {
        if (!component.isPrimitive() || component == double.class || component == long.class) {
            return 8;
        }
        return component == int.class || component == float.class
                ? 4
                : component == char.class || component == short.class ? 2 : 1;
    }

    /** Its message, unless the learner's own class says what it is: that is counted when it is said. */
    private static String messageOf(Throwable thrown) {
        try {
            Class<?> says = thrown.getClass().getMethod("getMessage").getDeclaringClass();
            return says == Throwable.class ? thrown.getMessage() : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static boolean isHolder(Object o) {
        return o instanceof Iterable
                || o instanceof Map
                || o instanceof Map.Entry
                || o instanceof Object[]
                || o instanceof Optional
                || o instanceof AtomicReference;
    }

    private static void walk(Object o, int depth, int bytes) {
        if (depth > DEEPEST_NEST) {
            Meter.stop(Exceeded.DEPTH);
        }
        if (o instanceof ArrayList<?> list) {
            walkList(list, depth, bytes);
            return;
        }
        long size = sizeOf(o);
        if (o instanceof CharSequence) {
            Meter.charge(1 + (bytes == 0 ? size : size >> 3), bytes == 0 ? 0 : 2 * size);
            return;
        }
        Meter.charge(HOLDER + ELEMENT * size, bytes * (1 + size));
        for (Object element : elements(o)) {
            walkElement(element, o, depth, bytes);
        }
    }

    /** The usual case, without an iterator. */
    private static void walkList(ArrayList<?> list, int depth, int bytes) {
        int size = list.size();
        Meter.charge(HOLDER + (long) ELEMENT * size, (long) bytes * (1 + size));
        for (int i = 0; i < size; i++) {
            walkElement(list.get(i), list, depth, bytes);
        }
    }

    private static void walkElement(Object element, Object of, int depth, int bytes) {
        if (element == of && bytes == 0) {
            Meter.stop(Exceeded.DEPTH); // its hash code has its own in it; its text says "(this Collection)"
        }
        if (element == null || element.getClass() == plain || element == of) {
            return;
        }
        if (element instanceof CharSequence || isHolder(element)) {
            walk(element, depth + 1, bytes);
        } else if (element instanceof BitSet || element instanceof Throwable && bytes > 0) {
            text(element);
        } else {
            plain = element.getClass();
        }
    }

    private static Iterable<?> elements(Object o) {
        if (o instanceof Collection<?> collection) {
            return collection;
        }
        if (o instanceof Map<?, ?> map) {
            return map.entrySet();
        }
        if (o instanceof Map.Entry<?, ?> entry) {
            return Arrays.asList(entry.getKey(), entry.getValue());
        }
        if (o instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (o instanceof Optional<?> optional) {
            return optional.stream().toList();
        }
        return o instanceof AtomicReference<?> reference
                ? Collections.singletonList(reference.get())
                : Collections.emptyList();
    }
}
