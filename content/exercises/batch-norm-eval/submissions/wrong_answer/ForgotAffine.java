// misconception: forgot-affine
/** Uses neither gamma nor beta. */
class Solution {

    static double[][] eval(
            double[][] x, double[] gamma, double[] beta, double[] runningMean, double[] runningVar, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            double root = Math.sqrt(runningVar[j] + eps);
            for (int i = 0; i < n; i++) {
                y[i][j] = (x[i][j] - runningMean[j]) / root;
            }
        }
        return y;
    }
}
