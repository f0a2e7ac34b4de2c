// misconception: naive-variance
/** E[x^2] - E[x]^2: the digits cancel when the mean is large. */
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
                squares += x[i][j] * x[i][j];
            }
            double variance = squares / n - mean * mean;
            double unbiased = variance * n / (n - 1);
            double root = Math.sqrt(variance + eps);
            for (int i = 0; i < n; i++) {
                y[i][j] = gamma[j] * (x[i][j] - mean) / root + beta[j];
            }
            runningMean[j] = (1 - momentum) * runningMean[j] + momentum * mean;
            runningVar[j] = (1 - momentum) * runningVar[j] + momentum * unbiased;
        }
        return y;
    }
}
