/** Copies the weights into one array, scales them there and writes them back. */
class Solution {

    static void fold(
            double[][] weight,
            double[] bias,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double eps) {
        int out = weight.length;
        int in = weight[0].length;
        double[] flat = new double[out * in];
        for (int o = 0; o < out; o++) {
            System.arraycopy(weight[o], 0, flat, o * in, in);
        }
        for (int k = 0; k < flat.length; k++) {
            flat[k] = flat[k] / Math.sqrt(runningVar[k / in] + eps) * gamma[k / in];
        }
        for (int o = 0; o < out; o++) {
            System.arraycopy(flat, o * in, weight[o], 0, in);
            double xHat = (bias[o] - runningMean[o]) / Math.sqrt(runningVar[o] + eps);
            bias[o] = gamma[o] * xHat + beta[o];
        }
    }
}
