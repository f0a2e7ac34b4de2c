/** Throws an exception of its own. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        throw new UnsupportedOperationException("not written yet");
    }
}
