package normbook.diagnosis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Whether errors as small as float's come from float. Roundings go up and down. A small number that was added, a factor
 * near 1, a denominator a little too large go one way; results that were rounded to a few decimals show it themselves.
 */
final class RoundingErrors {
    /** What goes one way does so everywhere, but for a few digits of its own. */
    private static final int FEW = 16;

    /** Enough for what is rounded to be noticed, and too few to write a float. */
    private static final MathContext SHORT = new MathContext(11);

    private int all;
    private int floats;
    private int decimals;
    private int likeFloatSums;
    private int likeFloatMean;
    private final OneWay constant = new OneWay();
    private final OneWay factor = new OneWay();
    private final OneWay denominator = new OneWay();

    /**
     * @param sums what a program gives back that adds up in float
     * @param mean what one gives back whose mean alone is a float
     * @param ofSmallerDivisor what one gives back whose variance is too large
     * @param least errors that are smaller are none
     */
    void add(
            double[] actual, double[] expected, double[] sums, double[] mean, double[] ofSmallerDivisor, double least) {
        for (int i = 0; i < actual.length; i++) {
            double error = actual[i] - expected[i];
            if (!(Math.abs(error) > least)) continue;
            all++;
            if (actual[i] == (float) actual[i]) floats++;
            if (decimal(actual[i])) decimals++;
            if (Math.abs(actual[i] - sums[i]) <= least) likeFloatSums++;
            if (Math.abs(actual[i] - mean[i]) <= least) likeFloatMean++;
            double direction = ofSmallerDivisor[i] - expected[i];
            constant.add(error, 1);
            factor.add(error, expected[i]);
            denominator.add(error, Double.isFinite(direction) ? direction : 0);
        }
    }

    boolean ofFloat() {
        if (all == 0 || 2 * decimals > all) return false;
        if (floats == all || 2 * Math.max(likeFloatSums, likeFloatMean) > all) return true;
        return List.of(constant, factor, denominator).stream().allMatch(OneWay::refuted);
    }

    private static boolean decimal(double number) {
        double rounded = new BigDecimal(number).round(SHORT).doubleValue();
        return Math.abs(rounded - number) <= 4 * Math.ulp(number);
    }

    /** Errors that would all have one sign beside a direction. */
    private static final class OneWay {
        private int along;
        private int against;

        void add(double error, double direction) {
            double sign = Math.signum(error) * Math.signum(direction);
            if (sign > 0) along++;
            if (sign < 0) against++;
        }

        boolean refuted() {
            return FEW * Math.min(along, against) >= along + against;
        }
    }
}
