package normbook.sandbox.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Methods of String whose cost is not seen from the size of what they are given. */
public final class StringTwins {
    private static final int FORMAT_WORK = 500;
    private static final int LOOK = 20;
    private static final int PART = 10;

    private StringTwins() {}

    public static String repeat(String text, int count) {
        long length = (long) text.length() * Math.max(0, count);
        Meter.charge(length >> 3, 2 * length);
        return text.repeat(count);
    }

    public static String substring(String text, int from) {
        return text.substring(from);
    }

    public static String substring(String text, int from, int to) {
        return text.substring(from, to);
    }

    public static String replace(String text, CharSequence target, CharSequence replacement) {
        int parts = text.length() / Math.max(1, target.length()) + 1;
        Measure.within(text, target);
        Meter.charge(0, 2L * text.length() + 2L * parts * replacement.length());
        return text.replace(target, replacement);
    }

    public static String[] split(String text, String pattern) {
        return split(text, pattern, 0);
    }

    public static String[] split(String text, String pattern, int limit) {
        Meter.charge(0, 32L * text.length());
        return pattern(pattern).split(new Counted(text), limit);
    }

    public static boolean matches(String text, String pattern) {
        return pattern(pattern).matcher(new Counted(text)).matches();
    }

    public static String replaceAll(String text, String pattern, String replacement) {
        Meter.charge(text.length(), 2L * text.length() + 2L * (text.length() + 1) * replacement.length());
        return pattern(pattern).matcher(new Counted(text)).replaceAll(replacement);
    }

    public static String replaceFirst(String text, String pattern, String replacement) {
        Meter.charge(text.length(), 2L * text.length() + 2L * replacement.length());
        return pattern(pattern).matcher(new Counted(text)).replaceFirst(replacement);
    }

    public static String format(String format, Object[] values) {
        measure(format, values);
        return String.format(format, values);
    }

    public static String format(Locale locale, String format, Object[] values) {
        measure(format, values);
        return String.format(locale, format, values);
    }

    public static String formatted(String format, Object[] values) {
        measure(format, values);
        return format.formatted(values);
    }

    public static String join(CharSequence between, CharSequence[] parts) {
        Measure.text(parts);
        Meter.charge(0, (2L + 2L * between.length()) * parts.length);
        return String.join(between, parts);
    }

    /** Goes through them once only: the second time they might be others. */
    public static String join(CharSequence between, Iterable<? extends CharSequence> parts) {
        List<String> texts = new ArrayList<>();
        for (CharSequence part : parts) {
            Meter.charge(PART, PART);
            texts.add(String.valueOf(part));
        }
        return join(between, texts.toArray(CharSequence[]::new));
    }

    public static int indexOf(String text, String part) {
        Measure.within(text, part);
        return text.indexOf(part);
    }

    public static int indexOf(String text, String part, int from) {
        Measure.within(text, part);
        return text.indexOf(part, from);
    }

    public static int lastIndexOf(String text, String part) {
        Measure.within(text, part);
        return text.lastIndexOf(part);
    }

    public static int lastIndexOf(String text, String part, int from) {
        Measure.within(text, part);
        return text.lastIndexOf(part, from);
    }

    public static boolean contains(String text, CharSequence part) {
        Measure.within(text, part);
        return text.contains(part);
    }

    /** Widths and precisions are numbers in the format: every number in it counts as one. */
    static void measure(String format, Object[] values) {
        long numbers = 0;
        long number = 0;
        int places = 0;
        for (int i = 0; i < format.length(); i++) {
            int digit = Character.digit(format.charAt(i), 10);
            number = digit < 0 ? 0 : Math.min(10 * number + digit, Integer.MAX_VALUE);
            numbers += number;
            places += format.charAt(i) == '%' ? 1 : 0;
        }
        Meter.charge(FORMAT_WORK + (numbers >> 3), 4L * format.length() + 4 * numbers);
        // A format may name the same value in every place.
        boolean again = format.indexOf('$') >= 0 || format.indexOf('<') >= 0;
        Measure.text(values, again ? places : 1);
    }

    private static Pattern pattern(String pattern) {
        Meter.charge(FORMAT_WORK + 20L * pattern.length(), 40L * pattern.length());
        return Pattern.compile(pattern);
    }

    /** A regular expression may look at one character any number of times: each look counts. */
    private record Counted(String text) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            Meter.work(LOOK);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
