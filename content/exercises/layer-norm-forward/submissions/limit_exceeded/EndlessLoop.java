/** Forgets to count up. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            int j = 0;
            while (j < d) {
                sum += x[i][j];
            }
            y[i][0] = sum / d;
        }
        return y;
    }
}
