/** Turns each column into y = x * scale + shift, as libraries do. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[] scale = new double[d];
        double[] shift = new double[d];
        for (int j = 0; j < d; j++) {
            double mean = 0;
            for (double[] row : x) {
                mean += row[j] / n;
            }
            double variance = 0;
            for (double[] row : x) {
                variance += (row[j] - mean) * (row[j] - mean) / n;
            }
            scale[j] = gamma[j] / Math.sqrt(variance + eps);
            shift[j] = beta[j] - mean * scale[j];
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
