// misconception: eps-squared
/** Squares eps before it is added. */
class Solution {

    static double[][][][] forward(double[][][][] x, int groups, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int channels = x[0].length;
        int h = x[0][0].length;
        int w = x[0][0][0].length;
        int size = channels / groups;
        int count = size * h * w;
        double[][][][] y = new double[n][channels][h][w];
        for (int i = 0; i < n; i++) {
            for (int g = 0; g < groups; g++) {
                double sum = 0;
                for (int c = g * size; c < (g + 1) * size; c++) {
                    for (int r = 0; r < h; r++) {
                        for (int s = 0; s < w; s++) {
                            sum += x[i][c][r][s];
                        }
                    }
                }
                double mean = sum / count;
                double squares = 0;
                for (int c = g * size; c < (g + 1) * size; c++) {
                    for (int r = 0; r < h; r++) {
                        for (int s = 0; s < w; s++) {
                            squares += (x[i][c][r][s] - mean) * (x[i][c][r][s] - mean);
                        }
                    }
                }
                double variance = squares / count;
                double root = Math.sqrt(variance + eps * eps);
                for (int c = g * size; c < (g + 1) * size; c++) {
                    for (int r = 0; r < h; r++) {
                        for (int s = 0; s < w; s++) {
                            y[i][c][r][s] = gamma[c] * (x[i][c][r][s] - mean) / root + beta[c];
                        }
                    }
                }
            }
        }
        return y;
    }
}
