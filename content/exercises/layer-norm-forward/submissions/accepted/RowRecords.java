/** A record for the statistics of a row, small methods, var. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        var y = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            var statistics = Statistics.of(x[i]);
            y[i] = new double[x[i].length];
            for (int j = 0; j < x[i].length; j++) {
                y[i][j] = Math.fma(gamma[j], statistics.normalise(x[i][j], eps), beta[j]);
            }
        }
        return y;
    }

    private record Statistics(double mean, double variance) {

        static Statistics of(double... row) {
            double mean = 0;
            for (double value : row) {
                mean += value;
            }
            mean /= row.length;
            double variance = 0;
            for (double value : row) {
                variance += (value - mean) * (value - mean);
            }
            return new Statistics(mean, variance / row.length);
        }

        double normalise(double value, double eps) {
            return (value - mean) / Math.sqrt(variance + eps);
        }
    }
}
