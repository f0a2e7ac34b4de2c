/** A record for the statistics of a column; Bessel's correction as a factor N / (N - 1). */
class Solution {

    static double[][] train(
            double[][] x,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double momentum,
            double eps) {
        var y = new double[x.length][gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            var column = Column.of(x, j);
            for (int i = 0; i < x.length; i++) {
                y[i][j] = gamma[j] * column.normalise(x[i][j], eps) + beta[j];
            }
            runningMean[j] = (1 - momentum) * runningMean[j] + momentum * column.mean();
            runningVar[j] = (1 - momentum) * runningVar[j] + momentum * column.unbiased();
        }
        return y;
    }

    private record Column(int count, double mean, double variance) {

        static Column of(double[][] x, int j) {
            double mean = 0;
            for (var row : x) {
                mean += row[j];
            }
            mean /= x.length;
            double variance = 0;
            for (var row : x) {
                variance += (row[j] - mean) * (row[j] - mean);
            }
            return new Column(x.length, mean, variance / x.length);
        }

        double unbiased() {
            return variance * count / (count - 1);
        }

        double normalise(double value, double eps) {
            return (value - mean) / Math.sqrt(variance + eps);
        }
    }
}
