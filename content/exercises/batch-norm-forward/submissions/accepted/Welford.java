/** One pass over each column with Welford's update. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
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
                double xHat = (x[i][j] - mean[j]) / Math.sqrt(squares[j] / n + eps);
                y[i][j] = gamma[j] * xHat + beta[j];
            }
        }
        return y;
    }
}
