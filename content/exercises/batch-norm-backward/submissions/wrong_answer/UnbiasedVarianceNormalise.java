// misconception: unbiased-variance-normalise
/** Divides the squares by N - 1. */
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
            double variance = squares / (n - 1);
            double root = Math.sqrt(variance + eps);
            double gradGamma = 0;
            double gradBeta = 0;
            for (int i = 0; i < n; i++) {
                gradGamma += dy[i][j] * (x[i][j] - mean) / root;
                gradBeta += dy[i][j];
            }
            for (int i = 0; i < n; i++) {
                double xHat = (x[i][j] - mean) / root;
                dx[i][j] = gamma[j] / root * (dy[i][j] - gradBeta / n - xHat * gradGamma / n);
            }
            dGamma[j] = gradGamma;
            dBeta[j] = gradBeta;
        }
        return dx;
    }
}
