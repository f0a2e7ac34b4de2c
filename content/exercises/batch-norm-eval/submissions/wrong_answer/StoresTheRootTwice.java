// misconception: none
/** Takes the root of runningVar in place, again for every row. */
class Solution {

    static double[][] eval(
            double[][] x, double[] gamma, double[] beta, double[] runningMean, double[] runningVar, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            for (int i = 0; i < n; i++) {
                runningVar[j] = Math.sqrt(runningVar[j] + eps);
                y[i][j] = gamma[j] * (x[i][j] - runningMean[j]) / runningVar[j] + beta[j];
            }
        }
        return y;
    }
}
