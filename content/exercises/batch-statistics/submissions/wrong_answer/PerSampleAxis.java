// misconception: none
/** Statistics of the rows instead of the columns, spread over the shape that is asked for. */
class Solution {

    static double[][] statistics(double[][] x) {
        int d = x[0].length;
        double[][] result = new double[2][d];
        for (int j = 0; j < d; j++) {
            double[] row = x[j % x.length];
            double sum = 0;
            for (double value : row) {
                sum += value;
            }
            double mean = sum / d;
            double squares = 0;
            for (double value : row) {
                squares += (value - mean) * (value - mean);
            }
            result[0][j] = mean;
            result[1][j] = squares / d;
        }
        return result;
    }
}
