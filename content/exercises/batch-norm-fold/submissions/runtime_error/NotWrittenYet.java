/** Throws an exception of its own. */
class Solution {

    static void fold(
            double[][] weight,
            double[] bias,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double eps) {
        throw new UnsupportedOperationException("not written yet");
    }
}
