/** Calls itself without an end. */
class Solution {

    static double[][][][] forward(double[][][][] x, int groups, double[] gamma, double[] beta, double eps) {
        double[][][][] y = forward(x, groups, gamma, beta, eps);
        y[0][0][0][0] += 1;
        return y;
    }
}
