/** x / sqrt(|x|^2 / d + eps) = x * sqrt(d) / sqrt(|x|^2 + d * eps). */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double length = 0;
            for (double value : x[i]) {
                length = Math.hypot(length, value);
            }
            double root = Math.hypot(length, Math.sqrt(d * eps));
            for (int j = 0; j < d; j++) {
                y[i][j] = gamma[j] * Math.sqrt(d) * x[i][j] / root;
            }
        }
        return y;
    }
}
