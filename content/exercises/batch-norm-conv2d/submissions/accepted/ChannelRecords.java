import java.util.function.DoubleConsumer;

/** A record for the statistics of a channel and a lambda that visits its values. */
class Solution {

    static double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps) {
        var y = new double[x.length][gamma.length][x[0][0].length][x[0][0][0].length];
        for (int c = 0; c < gamma.length; c++) {
            var channel = Channel.of(x, c);
            for (int i = 0; i < x.length; i++) {
                for (int r = 0; r < x[i][c].length; r++) {
                    for (int s = 0; s < x[i][c][r].length; s++) {
                        y[i][c][r][s] = gamma[c] * channel.normalise(x[i][c][r][s], eps) + beta[c];
                    }
                }
            }
        }
        return y;
    }

    private record Channel(double mean, double variance) {

        static Channel of(double[][][][] x, int c) {
            double[] sums = new double[2];
            int count = x.length * x[0][c].length * x[0][c][0].length;
            forEach(x, c, value -> sums[0] += value);
            double mean = sums[0] / count;
            forEach(x, c, value -> sums[1] += (value - mean) * (value - mean));
            return new Channel(mean, sums[1] / count);
        }

        double normalise(double value, double eps) {
            return (value - mean) / Math.sqrt(variance + eps);
        }

        private static void forEach(double[][][][] x, int c, DoubleConsumer action) {
            for (var image : x) {
                for (var row : image[c]) {
                    for (double value : row) {
                        action.accept(value);
                    }
                }
            }
        }
    }
}
