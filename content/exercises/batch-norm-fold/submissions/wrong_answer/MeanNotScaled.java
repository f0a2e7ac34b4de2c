// misconception: none
/** Subtracts the running mean after the scaling. */
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
            bias[o] = bias[o] * scale - runningMean[o] + beta[o];
        }
    }
}
