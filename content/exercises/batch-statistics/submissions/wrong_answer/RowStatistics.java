// misconception: none
/** Statistics of the rows instead of the columns: 2 x N, not 2 x D. */
class Solution {

    static double[][] statistics(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double[][] result = new double[2][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                result[0][i] += x[i][j] / d;
            }
            for (int j = 0; j < d; j++) {
                result[1][i] += (x[i][j] - result[0][i]) * (x[i][j] - result[0][i]) / d;
            }
        }
        return result;
    }
}
