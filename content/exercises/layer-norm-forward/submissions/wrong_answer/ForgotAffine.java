// misconception: forgot-affine
/** Stops at the normalised value. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < d; j++) {
                sum += x[i][j];
            }
            double mean = sum / d;
            double squares = 0;
            for (int j = 0; j < d; j++) {
                squares += (x[i][j] - mean) * (x[i][j] - mean);
            }
            double variance = squares / d;
            double root = Math.sqrt(variance + eps);
            for (int j = 0; j < d; j++) {
                y[i][j] = (x[i][j] - mean) / root;
            }
        }
        return y;
    }
}
