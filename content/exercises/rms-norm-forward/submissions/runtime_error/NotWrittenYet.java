/** Throws an exception of its own. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        throw new UnsupportedOperationException("not written yet");
    }
}
