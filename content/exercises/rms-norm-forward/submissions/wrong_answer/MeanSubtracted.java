// misconception: rms-mean-subtracted
/** Layer normalization without a shift: subtracts the mean, which RMSNorm leaves in. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < d; j++) {
                sum += x[i][j];
            }
            double mean = sum / d;
            double squares = 0;
            for (int j = 0; j < d; j++) {
                squares += (x[i][j] - mean) * (x[i][j] - mean);
            }
            double root = Math.sqrt(squares / d + eps);
            for (int j = 0; j < d; j++) {
                y[i][j] = gamma[j] * (x[i][j] - mean) / root;
            }
        }
        return y;
    }
}
