// misconception: none
/** A row for each feature instead of a column. */
class Solution {

    static double[][] statistics(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double[][] result = new double[d][2];
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
            result[j][0] = mean;
            result[j][1] = squares / n;
        }
        return result;
    }
}
