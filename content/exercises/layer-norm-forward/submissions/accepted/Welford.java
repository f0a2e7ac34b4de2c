/** One pass over each row with Welford's update. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double mean = 0;
            double squares = 0;
            for (int j = 0; j < d; j++) {
                double delta = x[i][j] - mean;
                mean += delta / (j + 1);
                squares += delta * (x[i][j] - mean);
            }
            double root = Math.sqrt(squares / d + eps);
            for (int j = 0; j < d; j++) {
                double xHat = (x[i][j] - mean) / root;
                y[i][j] = gamma[j] * xHat + beta[j];
            }
        }
        return y;
    }
}
