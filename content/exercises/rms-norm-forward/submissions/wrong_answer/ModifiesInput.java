// misconception: none
/** Normalises each row of x in place and returns x. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        int n = x.length;
        int d = gamma.length;
        for (int i = 0; i < n; i++) {
            double squares = 0;
            for (int j = 0; j < d; j++) {
                squares += x[i][j] * x[i][j];
            }
            double meanSquare = squares / d;
            double root = Math.sqrt(meanSquare + eps);
            for (int j = 0; j < d; j++) {
                x[i][j] = gamma[j] * x[i][j] / root;
            }
        }
        return x;
    }
}
