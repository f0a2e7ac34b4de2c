// misconception: none
/** The right shape, and not a number in it. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        double[][] y = new double[x.length][gamma.length];
        for (double[] row : y) {
            java.util.Arrays.fill(row, Double.NaN);
        }
        return y;
    }
}
