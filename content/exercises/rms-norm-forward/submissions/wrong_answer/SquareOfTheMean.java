// misconception: none
/** Squares the mean instead of averaging the squares. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < d; j++) {
                sum += x[i][j];
            }
            double meanSquare = Math.pow(sum / d, 2);
            double root = Math.sqrt(meanSquare + eps);
            for (int j = 0; j < d; j++) {
                y[i][j] = gamma[j] * x[i][j] / root;
            }
        }
        return y;
    }
}
