// misconception: none
/** 1 / d is an int, and 0 for every d above 1. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double squares = 0;
            for (int j = 0; j < d; j++) {
                squares += x[i][j] * x[i][j];
            }
            double meanSquare = squares * (1 / d);
            double root = Math.sqrt(meanSquare + eps);
            for (int j = 0; j < d; j++) {
                y[i][j] = gamma[j] * x[i][j] / root;
            }
        }
        return y;
    }
}
