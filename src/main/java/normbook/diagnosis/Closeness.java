package normbook.diagnosis;

/** When two results count as the same. */
final class Closeness {
    /** How far two programs may be apart that make the same mistake, beside the largest number of the output. */
    private static final double SAME_MISTAKE = 1e-9;

    private Closeness() {}

    /** NaN is NaN, and an infinity is itself. */
    static boolean within(double actual, double wanted, double tolerance) {
        return Math.abs(actual - wanted) <= tolerance || Double.compare(actual, wanted) == 0;
    }

    static boolean within(double[] actual, double[] wanted, double[] tolerance) {
        for (int i = 0; i < actual.length; i++) {
            if (!within(actual[i], wanted[i], tolerance[i])) return false;
        }
        return true;
    }

    /** max(tolerance, 1e-9 · the largest finite number of the output). */
    static double[] ofSameMistake(double[] output, double[] tolerance) {
        double least = SAME_MISTAKE * largest(output);
        double[] widened = new double[tolerance.length];
        for (int i = 0; i < widened.length; i++) widened[i] = Math.max(tolerance[i], least);
        return widened;
    }

    static double largest(double[] output) {
        double largest = 0;
        for (double number : output) {
            if (Double.isFinite(number)) largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }
}
