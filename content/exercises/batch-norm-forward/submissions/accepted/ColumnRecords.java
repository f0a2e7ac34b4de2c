/** A record for the statistics of a column, small methods, var. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        var y = new double[x.length][gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            var column = Column.of(x, j);
            for (int i = 0; i < x.length; i++) {
                y[i][j] = gamma[j] * column.normalise(x[i][j], eps) + beta[j];
            }
        }
        return y;
    }

    private record Column(double mean, double variance) {

        static Column of(double[][] x, int j) {
            double mean = 0;
            for (var row : x) {
                mean += row[j];
            }
            mean /= x.length;
            double variance = 0;
            for (var row : x) {
                variance += Math.pow(row[j] - mean, 2);
            }
            return new Column(mean, variance / x.length);
        }

        double normalise(double value, double eps) {
            return (value - mean) / Math.sqrt(variance + eps);
        }
    }
}
