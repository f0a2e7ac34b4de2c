// misconception: none
/** A new array, never filled, and running values that become 0. */
class Solution {

    static double[][] train(
            double[][] x,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double momentum,
            double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            runningMean[j] = 0;
            runningVar[j] = 0;
        }
        return y;
    }
}
