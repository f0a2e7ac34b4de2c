// misconception: naive-variance
/** E[x^2] - E[x]^2: the digits cancel when the mean is large. */
class Solution {

    static double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int channels = x[0].length;
        int h = x[0][0].length;
        int w = x[0][0][0].length;
        int count = n * h * w;
        double[][][][] y = new double[n][channels][h][w];
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                for (int r = 0; r < h; r++) {
                    for (int s = 0; s < w; s++) {
                        sum += x[i][c][r][s];
                        squares += x[i][c][r][s] * x[i][c][r][s];
                    }
                }
            }
            double mean = sum / count;
            double variance = squares / count - mean * mean;
            double root = Math.sqrt(variance + eps);
            for (int i = 0; i < n; i++) {
                for (int r = 0; r < h; r++) {
                    for (int s = 0; s < w; s++) {
                        y[i][c][r][s] = gamma[c] * (x[i][c][r][s] - mean) / root + beta[c];
                    }
                }
            }
        }
        return y;
    }
}
