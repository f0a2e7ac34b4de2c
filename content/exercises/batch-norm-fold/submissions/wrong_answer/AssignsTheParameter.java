// misconception: none
/** Folds into new arrays and assigns them to the parameters, which the caller never sees. */
class Solution {

    static void fold(
            double[][] weight,
            double[] bias,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double eps) {
        double[][] foldedWeight = new double[weight.length][weight[0].length];
        double[] foldedBias = new double[bias.length];
        for (int o = 0; o < weight.length; o++) {
            double scale = gamma[o] / Math.sqrt(runningVar[o] + eps);
            for (int i = 0; i < weight[o].length; i++) {
                foldedWeight[o][i] = weight[o][i] * scale;
            }
            foldedBias[o] = (bias[o] - runningMean[o]) * scale + beta[o];
        }
        weight = foldedWeight;
        bias = foldedBias;
    }
}
