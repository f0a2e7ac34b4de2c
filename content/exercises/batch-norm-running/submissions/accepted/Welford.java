/** One pass with Welford's update; the running values are moved towards the new ones: r += momentum * (new - r). */
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
        double[] squares = new double[d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                double delta = x[i][j] - mean[j];
                mean[j] += delta / (i + 1);
                squares[j] += delta * (x[i][j] - mean[j]);
            }
        }
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                y[i][j] = gamma[j] * ((x[i][j] - mean[j]) / Math.sqrt(squares[j] / n + eps)) + beta[j];
            }
        }
        for (int j = 0; j < d; j++) {
            runningMean[j] += momentum * (mean[j] - runningMean[j]);
            runningVar[j] += momentum * (squares[j] / (n - 1) - runningVar[j]);
        }
        return y;
    }
}
