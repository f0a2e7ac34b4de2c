// misconception: none
/** Right numbers, but x is centred on the way. */
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
                x[i][j] -= mean;
                squares += x[i][j] * x[i][j];
            }
            result[0][j] = mean;
            result[1][j] = squares / n;
        }
        return result;
    }
}
