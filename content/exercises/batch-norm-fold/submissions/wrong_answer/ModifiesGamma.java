// misconception: none
/** Keeps the scale in gamma, which the caller still needs. */
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
            gamma[o] /= Math.sqrt(runningVar[o] + eps);
            for (int i = 0; i < weight[o].length; i++) {
                weight[o][i] *= gamma[o];
            }
            bias[o] = (bias[o] - runningMean[o]) * gamma[o] + beta[o];
        }
    }
}
