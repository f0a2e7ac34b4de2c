/** Forgets to count up. */
class Solution {

    static double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        double sum = 0;
        int i = 0;
        while (i < n) {
            sum += x[i][0][0][0];
        }
        double[][][][] y = new double[n][gamma.length][x[0][0].length][x[0][0][0].length];
        y[0][0][0][0] = sum;
        return y;
    }
}
