/** A thread for each row. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        double[][] y = new double[x.length][gamma.length];
        for (double[] row : y) {
            new Thread(() -> System.arraycopy(beta, 0, row, 0, beta.length)).start();
        }
        return y;
    }
}
