// misconception: per-feature-axis
/** Takes the mean square of each column instead of each row. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            double squares = 0;
            for (int i = 0; i < n; i++) {
                squares += x[i][j] * x[i][j];
            }
            double meanSquare = squares / n;
            double root = Math.sqrt(meanSquare + eps);
            for (int i = 0; i < n; i++) {
                y[i][j] = gamma[j] * x[i][j] / root;
            }
        }
        return y;
    }
}
