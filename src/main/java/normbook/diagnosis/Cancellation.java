package normbook.diagnosis;

import normbook.diagnosis.Decision.Formula;

/**
 * E[x²] − E[x]², which is right on paper: both are rounded to about ulp(max x²), and that is what remains where the mean
 * is large. T. Chan, G. Golub, R. LeVeque, Algorithms for Computing the Sample Variance, 1983, section 2.
 */
record Cancellation(double[] x, Groups groups, double[] mean) {

    /** @param variance of two passes, replaced by the formula's */
    void replace(double[] variance, Formula formula) {
        double[] sum = new double[variance.length];
        double[] largest = new double[variance.length];
        for (int i = 0; i < x.length; i++) {
            int g = groups.of()[i];
            sum[g] += x[i] * x[i];
            largest[g] = Math.max(largest[g], x[i] * x[i]);
        }
        for (int g = 0; g < variance.length; g++) {
            double difference = sum[g] / groups.count()[g] - mean[g] * mean[g];
            double lost = loss(largest[g], groups.count()[g]);
            variance[g] = switch (formula) {
                case TWO_PASS -> variance[g];
                case DIFFERENCE -> difference;
                case CLAMPED_DIFFERENCE -> Math.max(0, difference);
                case LEAST_DIFFERENCE -> variance[g] - lost;
                case MOST_DIFFERENCE -> variance[g] + lost;
            };
        }
    }

    /** n additions, each off by half an ulp of a sum of up to n·max x², divided by n; twice that for E[x]². */
    private static double loss(double largest, int count) {
        return Math.ulp(1.0) * (count + 4) * largest;
    }
}
