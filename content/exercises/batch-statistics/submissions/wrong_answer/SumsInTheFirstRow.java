// misconception: none
/** Uses the first row of x for the sums. */
class Solution {

    static double[][] statistics(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double[][] result = new double[2][d];
        for (int j = 0; j < d; j++) {
            for (int i = 1; i < n; i++) {
                x[0][j] += x[i][j];
            }
            x[0][j] /= n;
            double mean = x[0][j];
            double squares = 0;
            for (int i = 0; i < n; i++) {
                squares += (x[i][j] - mean) * (x[i][j] - mean);
            }
            result[0][j] = mean;
            result[1][j] = squares / n;
        }
        return result;
    }
}
