// misconception: none
/** The mean of |x| instead of the root of the mean of x^2. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double squares = 0;
            for (int j = 0; j < d; j++) {
                squares += Math.abs(x[i][j]);
            }
            double meanSquare = Math.pow(squares / d, 2);
            double root = Math.sqrt(meanSquare + eps);
            for (int j = 0; j < d; j++) {
                y[i][j] = gamma[j] * x[i][j] / root;
            }
        }
        return y;
    }
}
