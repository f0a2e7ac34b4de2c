/** The statistics by Welford's update, the sums straight into the arrays, row by row. */
class Solution {

    static double[][] backward(
            double[][] dy, double[][] x, double[] gamma, double[] dGamma, double[] dBeta, double eps) {
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
        java.util.Arrays.fill(dGamma, 0);
        java.util.Arrays.fill(dBeta, 0);
        double[][] xHat = new double[n][d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                xHat[i][j] = (x[i][j] - mean[j]) / Math.sqrt(squares[j] / n + eps);
                dGamma[j] += dy[i][j] * xHat[i][j];
                dBeta[j] += dy[i][j];
            }
        }
        double[][] dx = new double[n][d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                double inner = n * dy[i][j] - dBeta[j] - xHat[i][j] * dGamma[j];
                dx[i][j] = gamma[j] * inner / (n * Math.sqrt(squares[j] / n + eps));
            }
        }
        return dx;
    }
}
