// misconception: nchw-last-axis-as-channel
/** Reads the last axis (W) as the channels: N, H, W, C. */
class Solution {

    static double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int h = x[0].length;
        int w = x[0][0].length;
        int channels = x[0][0][0].length;
        int count = n * h * w;
        double[][][][] y = new double[n][h][w][channels];
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                for (int r = 0; r < h; r++) {
                    for (int s = 0; s < w; s++) {
                        sum += x[i][r][s][c];
                    }
                }
            }
            double mean = sum / count;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                for (int r = 0; r < h; r++) {
                    for (int s = 0; s < w; s++) {
                        squares += (x[i][r][s][c] - mean) * (x[i][r][s][c] - mean);
                    }
                }
            }
            double variance = squares / count;
            double root = Math.sqrt(variance + eps);
            for (int i = 0; i < n; i++) {
                for (int r = 0; r < h; r++) {
                    for (int s = 0; s < w; s++) {
                        y[i][r][s][c] = gamma[c] * (x[i][r][s][c] - mean) / root + beta[c];
                    }
                }
            }
        }
        return y;
    }
}
