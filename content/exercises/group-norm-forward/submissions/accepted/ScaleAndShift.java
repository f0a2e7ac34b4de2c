/** Turns every channel of every image into y = x * scale + shift. */
class Solution {

    static double[][][][] forward(double[][][][] x, int groups, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int channels = x[0].length;
        int h = x[0][0].length;
        int w = x[0][0][0].length;
        int size = channels / groups;
        double[][][][] y = new double[n][channels][h][w];
        for (int i = 0; i < n; i++) {
            for (int g = 0; g < groups; g++) {
                double mean = 0;
                for (int c = g * size; c < (g + 1) * size; c++) {
                    for (int r = 0; r < h; r++) {
                        for (int s = 0; s < w; s++) {
                            mean += x[i][c][r][s] / (size * h * w);
                        }
                    }
                }
                double variance = 0;
                for (int c = g * size; c < (g + 1) * size; c++) {
                    for (int r = 0; r < h; r++) {
                        for (int s = 0; s < w; s++) {
                            variance += Math.pow(x[i][c][r][s] - mean, 2) / (size * h * w);
                        }
                    }
                }
                for (int c = g * size; c < (g + 1) * size; c++) {
                    double scale = gamma[c] / Math.sqrt(variance + eps);
                    double shift = beta[c] - mean * scale;
                    for (int r = 0; r < h; r++) {
                        for (int s = 0; s < w; s++) {
                            y[i][c][r][s] = x[i][c][r][s] * scale + shift;
                        }
                    }
                }
            }
        }
        return y;
    }
}
