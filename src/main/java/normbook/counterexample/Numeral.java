package normbook.counterexample;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number for people: integers as integers, short decimals whole, anything else to six significant digits, large ones
 * to two places. The minus
 * sign is U+2212.
 *
 * @param exact whether nothing was rounded away
 */
record Numeral(String text, boolean exact) {
    private static final int DIGITS = 6;
    /** At 1e8 six digits would leave nothing of the differences that matter. */
    private static final int PLACES_OF_LARGE = 2;

    private static final double MOST_INTEGER = 1e15;
    private static final int MOST_PLACES = 9;
    /** 0.30000000000000004 is 0.3 to a person. */
    private static final int NOISE_ULPS = 4;

    static Numeral of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < MOST_INTEGER) {
            return new Numeral(signed(Long.toString((long) number)), true);
        }
        if (!Double.isFinite(number)) return new Numeral(signed(Double.toString(number)), true);
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int digits = Math.max(DIGITS, shortest.precision() - shortest.scale() + PLACES_OF_LARGE);
        BigDecimal rounded = shortest.round(new MathContext(digits)).stripTrailingZeros();
        boolean isShort = shortest.scale() > 0 && shortest.scale() <= 3 && shortest.precision() < 14;
        BigDecimal shown = isShort ? shortest : rounded;
        double away = Math.abs(shown.doubleValue() - number);
        return new Numeral(signed(written(shown)), away <= NOISE_ULPS * Math.ulp(number));
    }

    private static String written(BigDecimal number) {
        boolean plain = number.scale() - number.precision() < MOST_PLACES && number.precision() - number.scale() < 16;
        return plain ? number.toPlainString() : number.toString();
    }

    private static String signed(String number) {
        return number.replace('-', '−');
    }
}
