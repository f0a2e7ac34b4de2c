// misconception: none
/** Writes each result into x while later rows still need the old values for their mean. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                double mean = 0;
                for (double[] row : x) {
                    mean += row[j] / n;
                }
                double variance = 0;
                for (double[] row : x) {
                    variance += (row[j] - mean) * (row[j] - mean) / n;
                }
                x[i][j] = gamma[j] * (x[i][j] - mean) / Math.sqrt(variance + eps) + beta[j];
            }
        }
        return x;
    }
}
