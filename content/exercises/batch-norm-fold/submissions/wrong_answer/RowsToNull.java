// misconception: none
/** Throws the old weights away. */
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
            bias[o] = (bias[o] - runningMean[o]) * scale + beta[o];
            weight[o] = null;
        }
    }
}
