/** Copies the batch into one array, column by column, and works on that. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[] columns = new double[n * d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                columns[j * n + i] = x[i][j];
            }
        }
        for (int j = 0; j < d; j++) {
            normalise(columns, j * n, j * n + n, gamma[j], beta[j], eps);
        }
        double[][] y = new double[n][d];
        for (int k = 0; k < columns.length; k++) {
            y[k % n][k / n] = columns[k];
        }
        return y;
    }

    private static void normalise(double[] values, int from, int to, double gamma, double beta, double eps) {
        double mean = 0;
        for (int k = from; k < to; k++) {
            mean += values[k];
        }
        mean /= to - from;
        double variance = 0;
        for (int k = from; k < to; k++) {
            values[k] -= mean;
            variance += values[k] * values[k];
        }
        variance /= to - from;
        double factor = gamma / Math.sqrt(variance + eps);
        for (int k = from; k < to; k++) {
            values[k] = values[k] * factor + beta;
        }
    }
}
