/** Copies each channel into one array, works on that and spreads it out again. */
class Solution {

    static double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int channels = x[0].length;
        int h = x[0][0].length;
        int w = x[0][0][0].length;
        double[] values = new double[n * h * w];
        double[][][][] y = new double[n][channels][h][w];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < n; i++) {
                for (int r = 0; r < h; r++) {
                    System.arraycopy(x[i][c][r], 0, values, (i * h + r) * w, w);
                }
            }
            normalise(values, gamma[c], beta[c], eps);
            for (int k = 0; k < values.length; k++) {
                y[k / (h * w)][c][k / w % h][k % w] = values[k];
            }
        }
        return y;
    }

    private static void normalise(double[] values, double gamma, double beta, double eps) {
        double mean = 0;
        for (double value : values) {
            mean += value;
        }
        mean /= values.length;
        double variance = 0;
        for (int k = 0; k < values.length; k++) {
            values[k] -= mean;
            variance += values[k] * values[k];
        }
        variance /= values.length;
        double factor = gamma / Math.sqrt(variance + eps);
        for (int k = 0; k < values.length; k++) {
            values[k] = values[k] * factor + beta;
        }
    }
}
