/** Tries to outlive its own end by catching whatever is thrown. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        double[][] y = new double[x.length][gamma.length];
        while (y.length > 0) {
            try {
                while (y.length > 0) {
                    y[0][0]++;
                }
            } catch (Throwable stubborn) {
                y[0][0] = 0;
            } finally {
                continue;
            }
        }
        return y;
    }
}
