/** Keeps the mean of the squares up to date, in the manner of Welford. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double meanSquare = 0;
            for (int j = 0; j < d; j++) {
                meanSquare += (x[i][j] * x[i][j] - meanSquare) / (j + 1);
            }
            double root = Math.sqrt(meanSquare + eps);
            for (int j = 0; j < d; j++) {
                y[i][j] = x[i][j] / root * gamma[j];
            }
        }
        return y;
    }
}
