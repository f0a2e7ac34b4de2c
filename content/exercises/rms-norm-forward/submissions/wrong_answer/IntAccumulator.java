// misconception: none
/** Adds doubles up in an int, which drops their fractions at every step. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            int squares = 0;
            for (int j = 0; j < d; j++) {
                squares += x[i][j] * x[i][j];
            }
            double meanSquare = (double) squares / d;
            double root = Math.sqrt(meanSquare + eps);
            for (int j = 0; j < d; j++) {
                y[i][j] = gamma[j] * x[i][j] / root;
            }
        }
        return y;
    }
}
