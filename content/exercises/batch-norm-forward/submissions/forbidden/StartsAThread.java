/** Starts a thread that outlives the call. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        new Thread(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        }).start();
        return new double[x.length][gamma.length];
    }
}
