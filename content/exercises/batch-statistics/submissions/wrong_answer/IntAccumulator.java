// misconception: int-accumulator
/** Adds doubles up in an int, which drops the fractions. */
class Solution {

    static double[][] statistics(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double[][] result = new double[2][d];
        for (int j = 0; j < d; j++) {
            int sum = 0;
            for (int i = 0; i < n; i++) {
                sum += x[i][j];
            }
            double mean = (double) sum / n;
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
