// misconception: none
/** Computes the first row and leaves the others 0. */
class Solution {

    static double[][] eval(
            double[][] x, double[] gamma, double[] beta, double[] runningMean, double[] runningVar, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            double root = Math.sqrt(runningVar[j] + eps);
            for (int i = 0; i < 1; i++) {
                y[i][j] = gamma[j] * (x[i][j] - runningMean[j]) / root + beta[j];
            }
        }
        return y;
    }
}
