package normbook.notebook.session;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import normbook.sandbox.meter.Meter;

/**
 * A value in words: arrays by what they hold, also in Java's own lists, sets and maps, of which {@code toString} tells an
 * address that is another one in each run.
 */
final class ValueText {
    /** What lies deeper, as in a list that holds itself, is left to {@code toString}. */
    private static final int DEEPEST = 6;

    private final StringBuilder text = new StringBuilder();
    private final int most;

    private ValueText(int most) {
        this.most = most;
    }

    /** @param most characters after which it may end anywhere */
    static String of(Object value, int most) {
        if (!holdsArray(value, 0)) return String.valueOf(value);
        ValueText whole = new ValueText(most);
        whole.add(value, 0);
        return whole.text.toString();
    }

    private static boolean holdsArray(Object value, int depth) {
        Meter.work(1);
        if (value == null || depth > DEEPEST) return false;
        if (value.getClass().isArray()) return true;
        if (!isJavas(value)) return false;
        if (value instanceof Collection<?> all) return all.stream().anyMatch(each -> holdsArray(each, depth + 1));
        return value instanceof Map<?, ?> map
                && map.entrySet().stream()
                        .anyMatch(entry ->
                                holdsArray(entry.getKey(), depth + 1) || holdsArray(entry.getValue(), depth + 1));
    }

    /** Or what stands for one of Java's, in an order that is the same in each run. Of others the text is theirs to make. */
    private static boolean isJavas(Object value) {
        return !(value.getClass().getClassLoader() instanceof SessionLoader);
    }

    private void add(Object value, int depth) {
        if (value instanceof Object[] array) {
            addAll(Arrays.asList(array), depth);
        } else if (value != null && value.getClass().isArray()) {
            addNumbers(value);
        } else if (!holdsArray(value, depth)) {
            text.append(value);
        } else if (value instanceof Map<?, ?> map) {
            addMap(map, depth);
        } else {
            addAll((Collection<?>) value, depth);
        }
    }

    private void addAll(Collection<?> all, int depth) {
        text.append('[');
        String before = "";
        for (Object each : all) {
            if (text.length() > most) return;
            text.append(before);
            before = ", ";
            if (depth > DEEPEST) text.append('…');
            else add(each, depth + 1);
        }
        text.append(']');
    }

    private void addNumbers(Object array) {
        text.append('[');
        for (int i = 0; i < Array.getLength(array); i++) {
            Meter.work(1);
            if (text.length() > most) return;
            if (i > 0) text.append(", ");
            text.append(Array.get(array, i));
        }
        text.append(']');
    }

    private void addMap(Map<?, ?> map, int depth) {
        text.append('{');
        String before = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (text.length() > most) return;
            text.append(before);
            before = ", ";
            add(entry.getKey(), depth + 1);
            text.append('=');
            add(entry.getValue(), depth + 1);
        }
        text.append('}');
    }
}
