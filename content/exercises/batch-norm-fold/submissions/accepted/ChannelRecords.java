/** A record for the batch norm of one output; the bias is what it makes of the old bias. */
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
            var norm = new Norm(gamma[o], beta[o], runningMean[o], Math.sqrt(runningVar[o] + eps));
            for (int i = 0; i < weight[o].length; i++) {
                weight[o][i] = norm.scaled(weight[o][i]);
            }
            bias[o] = norm.apply(bias[o]);
        }
    }

    private record Norm(double gamma, double beta, double mean, double root) {

        double scaled(double value) {
            return gamma * value / root;
        }

        double apply(double value) {
            return scaled(value - mean) + beta;
        }
    }
}
