package normbook.sandbox.meter;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Functions of the JDK's own that others are put together from: composed with itself fifty times, one would run for ever. */
public final class FunctionTwins {
    private static final int CALL = 20;

    private FunctionTwins() {}

    /** Stands in for Function.identity. */
    public static <T> Function<T, T> identity() {
        return value -> {
            Meter.work(CALL);
            return value;
        };
    }

    /** Stands in for UnaryOperator.identity. */
    public static <T> UnaryOperator<T> same() {
        return value -> {
            Meter.work(CALL);
            return value;
        };
    }

    public static <T> Consumer<T> andThen(Consumer<T> first, Consumer<? super T> second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        return value -> {
            Meter.work(CALL);
            first.accept(value);
            second.accept(value);
        };
    }

    public static DoubleConsumer andThen(DoubleConsumer first, DoubleConsumer second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        return value -> {
            Meter.work(CALL);
            first.accept(value);
            second.accept(value);
        };
    }

    public static IntConsumer andThen(IntConsumer first, IntConsumer second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        return value -> {
            Meter.work(CALL);
            first.accept(value);
            second.accept(value);
        };
    }

    public static LongConsumer andThen(LongConsumer first, LongConsumer second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        return value -> {
            Meter.work(CALL);
            first.accept(value);
            second.accept(value);
        };
    }

    /** Stands in for Predicate.isEqual. */
    public static <T> Predicate<T> isEqual(Object target) {
        Measure.walk(target);
        return value -> {
            Meter.work(CALL);
            Measure.walk(value);
            return Objects.equals(target, value);
        };
    }
}
