// misconception: bwd-mean-path-missing
/** The path through the mean is missing. */
class Solution {

    static double[][] backward(
            double[][] dy, double[][] x, double[] gamma, double[] dGamma, double[] dBeta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] dx = new double[n][d];
        for (int j = 0; j < d; j++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += x[i][j];
            }
            double mean = sum / n;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                squares += (x[i][j] - mean) * (x[i][j] - mean);
            }
            double variance = squares / n;
            double root = Math.sqrt(variance + eps);
            double gradBeta = 0;
            double gradGamma = 0;
            double gradVariance = 0;
            for (int i = 0; i < n; i++) {
                double gradXHat = dy[i][j] * gamma[j];
                gradBeta += dy[i][j];
                gradGamma += dy[i][j] * (x[i][j] - mean) / root;
                gradVariance += gradXHat * (x[i][j] - mean) * -0.5 / (root * root * root);
            }
            for (int i = 0; i < n; i++) {
                double gradXHat = dy[i][j] * gamma[j];
                dx[i][j] = gradXHat / root + gradVariance * 2 * (x[i][j] - mean) / n;
            }
            dGamma[j] = gradGamma;
            dBeta[j] = gradBeta;
        }
        return dx;
    }
}
