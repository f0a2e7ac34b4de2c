package normbook.sandbox.meter;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Counts elements as they are drawn through a stream, so that one without an end, or with a false one, is no matter. */
public final class Streams {
    private static final int ELEMENT = 10;
    private static final int COMPARISON = 50;
    private static final int HELD_BYTES = 40;

    private Streams() {}

    public static <T> Stream<T> metered(Stream<T> stream) {
        return stream.peek(e -> Meter.work(ELEMENT));
    }

    public static IntStream metered(IntStream stream) {
        return stream.peek(e -> Meter.work(ELEMENT));
    }

    public static LongStream metered(LongStream stream) {
        return stream.peek(e -> Meter.work(ELEMENT));
    }

    public static DoubleStream metered(DoubleStream stream) {
        return stream.peek(e -> Meter.work(ELEMENT));
    }

    /** Stands in for StreamSupport.stream: never in parallel, which gives the same elements. */
    public static <T> Stream<T> stream(Spliterator<T> elements, boolean parallel) {
        return StreamSupport.stream(elements, false);
    }

    /** Before what keeps every element: sorted, distinct, collect, toList, toArray. */
    public static <T> Stream<T> held(Stream<T> stream) {
        return stream.peek(Streams::hold);
    }

    public static IntStream held(IntStream stream) {
        return stream.peek(e -> Meter.charge(ELEMENT, HELD_BYTES));
    }

    public static LongStream held(LongStream stream) {
        return stream.peek(e -> Meter.charge(ELEMENT, HELD_BYTES));
    }

    public static DoubleStream held(DoubleStream stream) {
        return stream.peek(e -> Meter.charge(ELEMENT, HELD_BYTES));
    }

    /** Before what makes room for all elements at once, where it is known how many there are. */
    public static <T> Stream<T> heldAtOnce(Stream<T> stream) {
        Spliterator<T> all = stream.spliterator();
        room(all);
        return held(StreamSupport.stream(all, false));
    }

    public static IntStream heldAtOnce(IntStream stream) {
        Spliterator.OfInt all = stream.spliterator();
        room(all);
        return held(StreamSupport.intStream(all, false));
    }

    public static LongStream heldAtOnce(LongStream stream) {
        Spliterator.OfLong all = stream.spliterator();
        room(all);
        return held(StreamSupport.longStream(all, false));
    }

    public static DoubleStream heldAtOnce(DoubleStream stream) {
        Spliterator.OfDouble all = stream.spliterator();
        room(all);
        return held(StreamSupport.doubleStream(all, false));
    }

    private static void room(Spliterator<?> all) {
        long known = Math.max(0, all.getExactSizeIfKnown());
        Meter.charge(known >> 3, Math.min(known, Integer.MAX_VALUE) * 8);
    }

    /** Comparators of comparators can double at every step: every layer counts itself. */
    public static <T> Comparator<T> metered(Comparator<T> comparator) {
        return comparator == null ? null : new Metered<>(comparator);
    }

    private static void hold(Object element) {
        // A text may be copied to the end of all before it.
        long text = element instanceof CharSequence ? 4 * Measure.sizeOf(element) : 0;
        Meter.charge(ELEMENT, HELD_BYTES + text);
        Measure.walk(element);
    }

    private record Metered<T>(Comparator<T> inner) implements Comparator<T> {
        @Override
        public int compare(T a, T b) {
            Meter.work(COMPARISON);
            return inner.compare(a, b);
        }

        @Override
        public Comparator<T> reversed() {
            return new Metered<>(inner.reversed());
        }
    }
}
