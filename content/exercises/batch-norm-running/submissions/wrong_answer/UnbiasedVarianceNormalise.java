// misconception: unbiased-variance-normalise
/** Right running values, but y with the unbiased variance, too. */
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
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += x[i][j];
            }
            double mean = sum / n;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                squares += (x[i][j] - mean) * (x[i][j] - mean);
            }
            double unbiased = squares / (n - 1);
            double root = Math.sqrt(unbiased + eps);
            for (int i = 0; i < n; i++) {
                y[i][j] = gamma[j] * (x[i][j] - mean) / root + beta[j];
            }
            runningMean[j] = (1 - momentum) * runningMean[j] + momentum * mean;
            runningVar[j] = (1 - momentum) * runningVar[j] + momentum * unbiased;
        }
        return y;
    }
}
