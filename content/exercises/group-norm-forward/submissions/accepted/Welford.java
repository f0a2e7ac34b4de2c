/** One pass over each image with Welford's update, all groups at once. */
class Solution {

    static double[][][][] forward(double[][][][] x, int groups, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int channels = x[0].length;
        int h = x[0][0].length;
        int w = x[0][0][0].length;
        double[][][][] y = new double[n][channels][h][w];
        for (int i = 0; i < n; i++) {
            int[] seen = new int[groups];
            double[] mean = new double[groups];
            double[] squares = new double[groups];
            for (int c = 0; c < channels; c++) {
                int g = c * groups / channels;
                for (double[] row : x[i][c]) {
                    for (double value : row) {
                        seen[g]++;
                        double delta = value - mean[g];
                        mean[g] += delta / seen[g];
                        squares[g] += delta * (value - mean[g]);
                    }
                }
            }
            for (int c = 0; c < channels; c++) {
                for (int r = 0; r < h; r++) {
                    for (int s = 0; s < w; s++) {
                        int g = c * groups / channels;
                        double xHat = (x[i][c][r][s] - mean[g]) / Math.sqrt(squares[g] / seen[g] + eps);
                        y[i][c][r][s] = gamma[c] * xHat + beta[c];
                    }
                }
            }
        }
        return y;
    }
}
