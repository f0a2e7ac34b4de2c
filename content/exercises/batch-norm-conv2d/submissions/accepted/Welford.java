/** One pass over each channel with Welford's update. */
class Solution {

    static double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int channels = x[0].length;
        int h = x[0][0].length;
        int w = x[0][0][0].length;
        double[][][][] y = new double[n][channels][h][w];
        for (int c = 0; c < channels; c++) {
            int seen = 0;
            double mean = 0;
            double squares = 0;
            for (double[][][] image : x) {
                for (double[] row : image[c]) {
                    for (double value : row) {
                        seen++;
                        double delta = value - mean;
                        mean += delta / seen;
                        squares += delta * (value - mean);
                    }
                }
            }
            double root = Math.sqrt(squares / seen + eps);
            for (int i = 0; i < n; i++) {
                for (int r = 0; r < h; r++) {
                    for (int s = 0; s < w; s++) {
                        double xHat = (x[i][c][r][s] - mean) / root;
                        y[i][c][r][s] = gamma[c] * xHat + beta[c];
                    }
                }
            }
        }
        return y;
    }
}
