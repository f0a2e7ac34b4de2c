// misconception: running-updated-in-eval
/** Right y, but the running arrays move on with this batch. */
class Solution {

    static double[][] eval(
            double[][] x, double[] gamma, double[] beta, double[] runningMean, double[] runningVar, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            double root = Math.sqrt(runningVar[j] + eps);
            for (int i = 0; i < n; i++) {
                y[i][j] = gamma[j] * (x[i][j] - runningMean[j]) / root + beta[j];
            }
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += x[i][j];
            }
            double mean = sum / n;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                squares += (x[i][j] - mean) * (x[i][j] - mean);
            }
            runningMean[j] = 0.9 * runningMean[j] + 0.1 * mean;
            runningVar[j] = 0.9 * runningVar[j] + 0.1 * squares / Math.max(1, n - 1);
        }
        return y;
    }
}
