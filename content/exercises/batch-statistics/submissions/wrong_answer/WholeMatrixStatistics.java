// misconception: whole-matrix-statistics
import java.util.Arrays;

/** One mean and one variance for the whole matrix. */
class Solution {

    static double[][] statistics(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double sum = 0;
        for (double[] row : x) {
            for (double value : row) {
                sum += value;
            }
        }
        double mean = sum / (n * d);
        double squares = 0;
        for (double[] row : x) {
            for (double value : row) {
                squares += (value - mean) * (value - mean);
            }
        }
        double[][] result = new double[2][d];
        Arrays.fill(result[0], mean);
        Arrays.fill(result[1], squares / (n * d));
        return result;
    }
}
