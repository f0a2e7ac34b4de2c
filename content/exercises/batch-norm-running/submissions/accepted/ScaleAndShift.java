/** First all the statistics, then the running values, then y = x * scale + shift, as libraries do. */
class Solution {

    static double[][] train(
            double[][] x,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double momentum,
            double eps) {
        int n = x.length;
        int d = gamma.length;
        double[] mean = new double[d];
        double[] variance = new double[d];
        for (double[] row : x) {
            for (int j = 0; j < d; j++) {
                mean[j] += row[j] / n;
            }
        }
        for (double[] row : x) {
            for (int j = 0; j < d; j++) {
                variance[j] += (row[j] - mean[j]) * (row[j] - mean[j]) / n;
            }
        }
        double bessel = n / (n - 1.0);
        double[] scale = new double[d];
        double[] shift = new double[d];
        for (int j = 0; j < d; j++) {
            scale[j] = gamma[j] / Math.sqrt(variance[j] + eps);
            shift[j] = beta[j] - mean[j] * scale[j];
            runningMean[j] = Math.fma(momentum, mean[j] - runningMean[j], runningMean[j]);
            runningVar[j] = Math.fma(momentum, bessel * variance[j] - runningVar[j], runningVar[j]);
        }
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                y[i][j] = x[i][j] * scale[j] + shift[j];
            }
        }
        return y;
    }
}
