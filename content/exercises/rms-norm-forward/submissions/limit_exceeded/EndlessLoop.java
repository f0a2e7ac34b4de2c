/** Counts the wrong variable up. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double squares = 0;
            int k = 0;
            for (int j = 0; j < d; k++) {
                squares += x[i][j] * x[i][j];
            }
            y[i][0] = squares / d + k;
        }
        return y;
    }
}
