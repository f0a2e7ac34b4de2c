/** Writes each row as x * scale + shift before gamma and beta join in. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double mean = 0;
            for (int j = 0; j < d; j++) {
                mean += x[i][j] / d;
            }
            double variance = 0;
            for (int j = 0; j < d; j++) {
                variance += Math.pow(x[i][j] - mean, 2) / d;
            }
            double scale = 1 / Math.sqrt(variance + eps);
            double shift = -mean * scale;
            for (int j = 0; j < d; j++) {
                y[i][j] = gamma[j] * (x[i][j] * scale + shift) + beta[j];
            }
        }
        return y;
    }
}
