// misconception: unbiased-variance-normalise
/** Divides by N - 1. */
class Solution {

    static double[][] statistics(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double[][] result = new double[2][d];
        for (int j = 0; j < d; j++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += x[i][j];
            }
            double mean = sum / n;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                squares += (x[i][j] - mean) * (x[i][j] - mean);
            }
            result[0][j] = mean;
            result[1][j] = squares / (n - 1);
        }
        return result;
    }
}
