import java.util.Arrays;

/** Appends bias - mean to each row as one more weight, so that all are scaled alike. */
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
            int in = weight[o].length;
            double[] row = Arrays.copyOf(weight[o], in + 1);
            row[in] = bias[o] - runningMean[o];
            double inverse = Math.pow(runningVar[o] + eps, -0.5);
            for (int i = 0; i <= in; i++) {
                row[i] = row[i] * inverse * gamma[o];
            }
            System.arraycopy(row, 0, weight[o], 0, in);
            bias[o] = row[in] + beta[o];
        }
    }
}
