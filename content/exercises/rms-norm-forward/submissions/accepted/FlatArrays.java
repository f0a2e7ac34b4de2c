/** Copies the batch into one array and keeps one factor for each row. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[] values = new double[n * d];
        double[] factor = new double[n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(x[i], 0, values, i * d, d);
        }
        for (int k = 0; k < values.length; k++) {
            factor[k / d] += values[k] * values[k];
        }
        for (int i = 0; i < n; i++) {
            factor[i] = 1 / Math.sqrt(factor[i] / d + eps);
        }
        double[][] y = new double[n][d];
        for (int k = 0; k < values.length; k++) {
            y[k / d][k % d] = values[k] * factor[k / d] * gamma[k % d];
        }
        return y;
    }
}
