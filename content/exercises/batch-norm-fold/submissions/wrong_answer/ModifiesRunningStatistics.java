// misconception: none
/** Folds, and resets the batch norm as if it were still there. */
class Solution {

    static void fold(
            double[][] weight,
            double[] bias,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double eps) {
        for (int o = 0; o < weight.length; o++) {
            double scale = gamma[o] / Math.sqrt(runningVar[o] + eps);
            for (int i = 0; i < weight[o].length; i++) {
                weight[o][i] *= scale;
            }
            bias[o] = (bias[o] - runningMean[o]) * scale + beta[o];
            runningMean[o] = 0;
            runningVar[o] = 1;
        }
    }
}
