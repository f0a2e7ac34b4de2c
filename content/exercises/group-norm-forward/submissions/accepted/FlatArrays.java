/** Copies each image into one array, where the values of a group lie side by side. */
class Solution {

    static double[][][][] forward(double[][][][] x, int groups, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int channels = x[0].length;
        int h = x[0][0].length;
        int w = x[0][0][0].length;
        int plane = h * w;
        double[] values = new double[channels * plane];
        double[][][][] y = new double[n][channels][h][w];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < values.length; k++) {
                values[k] = x[i][k / plane][k / w % h][k % w];
            }
            int length = values.length / groups;
            for (int from = 0; from < values.length; from += length) {
                standardise(values, from, from + length, eps);
            }
            for (int k = 0; k < values.length; k++) {
                y[i][k / plane][k / w % h][k % w] = values[k] * gamma[k / plane] + beta[k / plane];
            }
        }
        return y;
    }

    private static void standardise(double[] values, int from, int to, double eps) {
        double mean = 0;
        for (int k = from; k < to; k++) {
            mean += values[k];
        }
        mean /= to - from;
        double variance = 0;
        for (int k = from; k < to; k++) {
            values[k] -= mean;
            variance += values[k] * values[k];
        }
        double root = Math.sqrt(variance / (to - from) + eps);
        for (int k = from; k < to; k++) {
            values[k] /= root;
        }
    }
}
