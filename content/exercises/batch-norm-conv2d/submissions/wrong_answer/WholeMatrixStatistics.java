// misconception: none
/** One mean and one variance for the whole batch. */
class Solution {

    static double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int channels = x[0].length;
        int h = x[0][0].length;
        int w = x[0][0][0].length;
        int count = n * channels * h * w;
        double[][][][] y = new double[n][channels][h][w];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < channels; c++) {
                for (int r = 0; r < h; r++) {
                    for (int s = 0; s < w; s++) {
                        sum += x[i][c][r][s];
                    }
                }
            }
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < channels; c++) {
                for (int r = 0; r < h; r++) {
                    for (int s = 0; s < w; s++) {
                        squares += (x[i][c][r][s] - mean) * (x[i][c][r][s] - mean);
                    }
                }
            }
        }
        double variance = squares / count;
        double root = Math.sqrt(variance + eps);
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < channels; c++) {
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
