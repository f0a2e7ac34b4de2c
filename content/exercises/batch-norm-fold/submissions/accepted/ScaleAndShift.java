/** The scale and shift of the batch norm first, then the layer. */
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
        double[] scale = new double[out];
        double[] shift = new double[out];
        for (int o = 0; o < out; o++) {
            scale[o] = gamma[o] / Math.sqrt(runningVar[o] + eps);
            shift[o] = beta[o] - runningMean[o] * scale[o];
        }
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < weight[o].length; i++) {
                weight[o][i] = scale[o] * weight[o][i];
            }
            bias[o] = scale[o] * bias[o] + shift[o];
        }
    }
}
