package normbook.laboratory;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import normbook.language.Messages;

/**
 * A slider as {@code laboratory/_slider.html} draws it.
 *
 * @param kind {@code plain}: the value itself; {@code power}: its power of ten; {@code choice}: a place in {@code values}
 * @param text the value in words, as the page starts
 * @param spoken the same for a screen reader: in full where a power of ten is shown
 * @param pattern {@code text} with {0} for the value, for the script
 * @param digits decimals of the value
 */
public record Slider(
        String name,
        String kind,
        String label,
        String min,
        String max,
        String step,
        String value,
        String values,
        String text,
        String spoken,
        String pattern,
        int digits) {

    static Slider plain(Messages messages, String name, double min, double max, double step, double value) {
        String text = Figure.fixed(value, 2);
        return of(messages, name, "plain", new double[] {min, max, step, value}, "", text, text, 2);
    }

    /** From 10^min to 10^max. */
    static Slider power(Messages messages, String name, int min, int max, double step, int exponent) {
        String text = "1.00 × 10" + Figure.superscript(exponent);
        String spoken = BigDecimal.ONE.scaleByPowerOfTen(exponent).toPlainString();
        return of(messages, name, "power", new double[] {min, max, step, exponent}, "", text, spoken, 2);
    }

    static Slider choice(Messages messages, String name, int[] values, int value) {
        String all = Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        int place = Arrays.binarySearch(values, value);
        double[] range = {0, values.length - 1, 1, place};
        String text = Integer.toString(value);
        return of(messages, name, "choice", range, all, text, text, 0);
    }

    /** @param range least, greatest, step, value */
    private static Slider of(
            Messages messages,
            String name,
            String kind,
            double[] range,
            String values,
            String text,
            String spoken,
            int digits) {
        String key = "laboratory.slider." + name.substring(name.indexOf('-') + 1);
        return new Slider(
                name,
                kind,
                messages.text(key),
                plain(range[0]),
                plain(range[1]),
                plain(range[2]),
                plain(range[3]),
                values,
                messages.text(key + ".value", text),
                messages.text(key + ".value", spoken),
                messages.text(key + ".value", "{0}"),
                digits);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
