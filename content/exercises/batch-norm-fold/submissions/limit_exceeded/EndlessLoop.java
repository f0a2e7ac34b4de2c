/** Waits for a bias that never gets there. */
class Solution {

    static void fold(
            double[][] weight,
            double[] bias,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double eps) {
        while (bias[0] != Double.MAX_VALUE) {
            bias[0] = (bias[0] - runningMean[0]) * gamma[0] + beta[0];
        }
    }
}
