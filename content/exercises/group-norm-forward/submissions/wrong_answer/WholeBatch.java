// misconception: whole-matrix-statistics
/** One mean and one variance for all images and channels together. */
class Solution {

    static double[][][][] forward(double[][][][] x, int groups, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int channels = x[0].length;
        int h = x[0][0].length;
        int w = x[0][0][0].length;
        int count = n * channels * h * w;
        double sum = 0;
        for (double[][][] image : x) {
            for (double[][] channel : image) {
                for (double[] row : channel) {
                    for (double value : row) {
                        sum += value;
                    }
                }
            }
        }
        double mean = sum / count;
        double squares = 0;
        for (double[][][] image : x) {
            for (double[][] channel : image) {
                for (double[] row : channel) {
                    for (double value : row) {
                        squares += (value - mean) * (value - mean);
                    }
                }
            }
        }
        double root = Math.sqrt(squares / count + eps);
        double[][][][] y = new double[n][channels][h][w];
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
