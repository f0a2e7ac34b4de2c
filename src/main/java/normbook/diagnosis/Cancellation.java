package normbook.diagnosis;

import normbook.diagnosis.Decision.Formula;

/**
 * E[x²] − E[x]², which is right on paper: both are rounded to about ulp(max x²), and that is what remains where the mean
 * is large. T. Chan, G. Golub, R. LeVeque, Algorithms for Computing the Sample Variance, 1983, section 2.
 */
record Cancellation(double[] x, Groups groups, double[] mean) {

    /** @param squares Σ (x − μ)² of two passes, replaced by n times what the formula has for the variance */
    void replace(double[] squares, Formula formula) {
        if (formula == Formula.TWO_PASS) return;
        double[] sum = new double[squares.length];
        double[] largest = new double[squares.length];
        for (int i = 0; i < x.length; i++) {
            int g = groups.of()[i];
            sum[g] += x[i] * x[i];
            largest[g] = Math.max(largest[g], x[i] * x[i]);
        }
        for (int g = 0; g < squares.length; g++) {
            int count = groups.count()[g];
            double difference = sum[g] / count - mean[g] * mean[g];
            double lost = loss(largest[g], count);
            squares[g] = switch (formula) {
                case TWO_PASS -> squares[g];
                case DIFFERENCE -> difference * count;
                case CLAMPED_DIFFERENCE -> Math.max(0, difference) * count;
                case LEAST_DIFFERENCE -> squares[g] - lost * count;
                case MOST_DIFFERENCE -> squares[g] + lost * count;
            };
        }
    }

    /** n additions, each off by half an ulp of a sum of up to n·max x², divided by n; twice that for E[x]². */
    private static double loss(double largest, int count) {
        return Math.ulp(1.0) * (count + 4) * largest;
    }
}
