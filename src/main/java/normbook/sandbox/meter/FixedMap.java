package normbook.sandbox.meter;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What Map.of makes, in the order it was given. */
public final class FixedMap<K, V> extends AbstractMap<K, V> {
    private final Map<K, V> entries;

    private FixedMap(Map<K, V> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /** Keys and values in turn. */
    @SuppressWarnings("unchecked")
    public static <K, V> Map<K, V> of(Object[] keysAndValues) {
        Measure.copy(keysAndValues);
        Measure.walk(keysAndValues);
        Map<K, V> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            put(map, (K) keysAndValues[i], (V) keysAndValues[i + 1]);
        }
        return new FixedMap<>(map);
    }

    @SuppressWarnings("unchecked")
    public static <K, V> Map<K, V> ofEntries(Object[] entries) {
        Measure.copy(entries);
        Measure.walk(entries);
        Map<K, V> map = new LinkedHashMap<>();
        for (Object entry : entries) {
            Map.Entry<K, V> each = (Map.Entry<K, V>) entry;
            put(map, each.getKey(), each.getValue());
        }
        return new FixedMap<>(map);
    }

    public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> other) {
        Measure.copy(other);
        Measure.walk(other);
        Map<K, V> map = new LinkedHashMap<>();
        other.forEach((key, value) -> put(map, key, value));
        return new FixedMap<>(map);
    }

    private static <K, V> void put(Map<K, V> map, K key, V value) {
        if (map.put(Objects.requireNonNull(key), Objects.requireNonNull(value)) != null) {
            throw new IllegalArgumentException("duplicate key: " + key);
        }
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return entries.entrySet();
    }

    @Override
    public V get(Object key) {
        return entries.get(Objects.requireNonNull(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(Objects.requireNonNull(key));
    }

    @Override
    public boolean containsValue(Object value) {
        return entries.containsValue(Objects.requireNonNull(value));
    }

    @Override
    public V put(K key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V remove(Object key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> m) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }
}
