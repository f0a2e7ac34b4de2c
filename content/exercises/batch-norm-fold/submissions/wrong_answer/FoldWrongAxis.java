// misconception: fold-wrong-axis
/** Scales the columns (inputs) of the weights instead of the rows (outputs). */
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
            for (int i = 0; i < weight[o].length; i++) {
                weight[o][i] *= gamma[i] / Math.sqrt(runningVar[i] + eps);
            }
            double scale = gamma[o] / Math.sqrt(runningVar[o] + eps);
            bias[o] = (bias[o] - runningMean[o]) * scale + beta[o];
        }
    }
}
