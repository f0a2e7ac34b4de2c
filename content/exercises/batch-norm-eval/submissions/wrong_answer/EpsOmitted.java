// misconception: eps-omitted
/** Never uses eps. */
class Solution {

    static double[][] eval(
            double[][] x, double[] gamma, double[] beta, double[] runningMean, double[] runningVar, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            double root = Math.sqrt(runningVar[j]);
            for (int i = 0; i < n; i++) {
                y[i][j] = gamma[j] * (x[i][j] - runningMean[j]) / root + beta[j];
            }
        }
        return y;
    }
}
