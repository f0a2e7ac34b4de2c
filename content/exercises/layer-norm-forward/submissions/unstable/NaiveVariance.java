// misconception: naive-variance
/** E[x^2] - E[x]^2: the digits cancel when the mean is large. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            double squares = 0;
            for (int j = 0; j < d; j++) {
                sum += x[i][j];
                squares += x[i][j] * x[i][j];
            }
            double mean = sum / d;
            double variance = squares / d - mean * mean;
            double root = Math.sqrt(variance + eps);
            for (int j = 0; j < d; j++) {
                y[i][j] = gamma[j] * (x[i][j] - mean) / root + beta[j];
            }
        }
        return y;
    }
}
