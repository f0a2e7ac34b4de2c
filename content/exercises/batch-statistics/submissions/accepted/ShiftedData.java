/** Takes the first row off before E[x^2] - E[x]^2, which keeps the digits. */
class Solution {

    static double[][] statistics(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double[][] result = new double[2][d];
        for (int j = 0; j < d; j++) {
            double offset = x[0][j];
            double sum = 0;
            double squares = 0;
            for (double[] row : x) {
                double value = row[j] - offset;
                sum += value;
                squares += value * value;
            }
            result[0][j] = offset + sum / n;
            result[1][j] = Math.max(0, (squares - sum * sum / n) / n);
        }
        return result;
    }
}
