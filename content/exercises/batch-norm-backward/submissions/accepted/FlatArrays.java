/** Deviations and gradients in flat arrays, index i * d + j. */
class Solution {

    static double[][] backward(
            double[][] dy, double[][] x, double[] gamma, double[] dGamma, double[] dBeta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[] deviations = new double[n * d];
        double[] gradients = new double[n * d];
        for (int k = 0; k < n * d; k++) {
            deviations[k] = x[k / d][k % d];
            gradients[k] = dy[k / d][k % d];
        }
        double[] mean = sums(deviations, d);
        for (int k = 0; k < n * d; k++) {
            deviations[k] -= mean[k % d] / n;
        }
        double[] squares = sums(products(deviations, deviations), d);
        double[] shares = sums(products(gradients, deviations), d);
        double[] totals = sums(gradients, d);
        for (int j = 0; j < d; j++) {
            dBeta[j] = totals[j];
            dGamma[j] = shares[j] / Math.sqrt(squares[j] / n + eps);
        }
        double[][] dx = new double[n][d];
        for (int k = 0; k < n * d; k++) {
            int j = k % d;
            double variance = squares[j] / n + eps;
            double inner = gradients[k] - totals[j] / n - deviations[k] * shares[j] / (n * variance);
            dx[k / d][j] = gamma[j] * inner / Math.sqrt(variance);
        }
        return dx;
    }

    private static double[] products(double[] a, double[] b) {
        double[] products = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            products[k] = a[k] * b[k];
        }
        return products;
    }

    private static double[] sums(double[] values, int d) {
        double[] sums = new double[d];
        for (int k = 0; k < values.length; k++) {
            sums[k % d] += values[k];
        }
        return sums;
    }
}
