/** Copies the batch into one array, column by column, and works on that. */
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
        double[] columns = new double[n * d];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = x[k % n][k / n];
        }
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            double mean = 0;
            for (int k = j * n; k < j * n + n; k++) {
                mean += columns[k];
            }
            mean /= n;
            double squares = 0;
            for (int k = j * n; k < j * n + n; k++) {
                columns[k] -= mean;
                squares += columns[k] * columns[k];
            }
            double factor = gamma[j] / Math.sqrt(squares / n + eps);
            for (int i = 0; i < n; i++) {
                y[i][j] = columns[j * n + i] * factor + beta[j];
            }
            runningMean[j] = mix(runningMean[j], mean, momentum);
            runningVar[j] = mix(runningVar[j], squares / (n - 1), momentum);
        }
        return y;
    }

    private static double mix(double before, double now, double weight) {
        return before * (1 - weight) + now * weight;
    }
}
