/** Evaluates the batch once more for every time it is evaluated. */
class Solution {

    static double[][] eval(
            double[][] x, double[] gamma, double[] beta, double[] runningMean, double[] runningVar, double eps) {
        double[][] y = eval(x, gamma, beta, runningMean, runningVar, eps);
        y[0][0] += beta[0];
        return y;
    }
}
