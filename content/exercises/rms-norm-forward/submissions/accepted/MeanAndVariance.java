/** E[x^2] as variance plus squared mean: a sum, so that no digits are lost. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
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
            double root = Math.sqrt(variance + mean * mean + eps);
            for (int j = 0; j < d; j++) {
                y[i][j] = gamma[j] * (x[i][j] / root);
            }
        }
        return y;
    }
}
