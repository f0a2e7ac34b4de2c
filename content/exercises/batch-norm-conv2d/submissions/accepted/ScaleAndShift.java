/** Turns each channel into y = x * scale + shift, as libraries do. */
class Solution {

    static double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int channels = x[0].length;
        int h = x[0][0].length;
        int w = x[0][0][0].length;
        double[] scale = new double[channels];
        double[] shift = new double[channels];
        for (int c = 0; c < channels; c++) {
            double mean = 0;
            for (int i = 0; i < n; i++) {
                for (int r = 0; r < h; r++) {
                    for (int s = 0; s < w; s++) {
                        mean += x[i][c][r][s] / (n * h * w);
                    }
                }
            }
            double variance = 0;
            for (int i = 0; i < n; i++) {
                for (int r = 0; r < h; r++) {
                    for (int s = 0; s < w; s++) {
                        variance += Math.pow(x[i][c][r][s] - mean, 2) / (n * h * w);
                    }
                }
            }
            scale[c] = gamma[c] / Math.sqrt(variance + eps);
            shift[c] = beta[c] - mean * scale[c];
        }
        double[][][][] y = new double[n][channels][h][w];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < channels; c++) {
                for (int r = 0; r < h; r++) {
                    for (int s = 0; s < w; s++) {
                        y[i][c][r][s] = x[i][c][r][s] * scale[c] + shift[c];
                    }
                }
            }
        }
        return y;
    }
}
