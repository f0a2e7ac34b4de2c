// misconception: none
/** Keeps the running values in static fields that start at 0 and 1, whatever it is given. */
class Solution {
    private static double[] means;
    private static double[] variances;

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
        if (means == null || means.length != d) {
            means = new double[d];
            variances = new double[d];
            java.util.Arrays.fill(variances, 1);
        }
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
            double variance = squares / n;
            double unbiased = squares / (n - 1);
            double root = Math.sqrt(variance + eps);
            for (int i = 0; i < n; i++) {
                y[i][j] = gamma[j] * (x[i][j] - mean) / root + beta[j];
            }
            means[j] = (1 - momentum) * means[j] + momentum * mean;
            variances[j] = (1 - momentum) * variances[j] + momentum * unbiased;
            runningMean[j] = means[j];
            runningVar[j] = variances[j];
        }
        return y;
    }
}
