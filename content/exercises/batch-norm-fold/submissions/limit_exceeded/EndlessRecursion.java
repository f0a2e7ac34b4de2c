/** Folds the folded layer again, and that one again. */
class Solution {

    static void fold(
            double[][] weight,
            double[] bias,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double eps) {
        weight[0][0] *= gamma[0] / Math.sqrt(runningVar[0] + eps);
        fold(weight, bias, gamma, beta, runningMean, runningVar, eps);
        bias[0] += beta[0];
    }
}
