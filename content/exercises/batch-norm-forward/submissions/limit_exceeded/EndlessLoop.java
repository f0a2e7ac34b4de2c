/** Forgets to count up. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            double sum = 0;
            int i = 0;
            while (i < n) {
                sum += x[i][j];
            }
            y[0][j] = sum;
        }
        return y;
    }
}
