/** Folds the statistics into y = x * scale + shift first, then goes row by row. */
class Solution {

    static double[][] eval(
            double[][] x, double[] gamma, double[] beta, double[] runningMean, double[] runningVar, double eps) {
        int d = gamma.length;
        double[] scale = new double[d];
        double[] shift = new double[d];
        for (int j = 0; j < d; j++) {
            scale[j] = gamma[j] / Math.sqrt(runningVar[j] + eps);
            shift[j] = beta[j] - runningMean[j] * scale[j];
        }
        double[][] y = new double[x.length][d];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < d; j++) {
                y[i][j] = x[i][j] * scale[j] + shift[j];
            }
        }
        return y;
    }
}
