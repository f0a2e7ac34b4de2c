package normbook.sandbox.meter;

import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Unmodifiable results in an order that is the same in every JVM. */
public final class CollectorsTwins {
    private CollectorsTwins() {}

    public static <T> Collector<T, ?, Set<T>> toUnmodifiableSet() {
        return Collectors.collectingAndThen(Collectors.<T>toList(), FixedSet::copyOf);
    }

    public static <T, K, V> Collector<T, ?, Map<K, V>> toUnmodifiableMap(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
        return Collectors.collectingAndThen(Collectors.<T, K, V>toMap(key, value), FixedMap::copyOf);
    }

    public static <T, K, V> Collector<T, ?, Map<K, V>> toUnmodifiableMap(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value, BinaryOperator<V> merge) {
        return Collectors.collectingAndThen(Collectors.<T, K, V>toMap(key, value, merge), FixedMap::copyOf);
    }
}
