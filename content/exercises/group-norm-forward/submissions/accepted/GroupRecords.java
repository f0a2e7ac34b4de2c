import java.util.function.DoubleUnaryOperator;

/** A record for the channels of a group and lambdas that visit their values. */
class Solution {

    static double[][][][] forward(double[][][][] x, int groups, double[] gamma, double[] beta, double eps) {
        var y = new double[x.length][gamma.length][x[0][0].length][x[0][0][0].length];
        int size = gamma.length / groups;
        for (int i = 0; i < x.length; i++) {
            for (int from = 0; from < gamma.length; from += size) {
                var group = new Group(x[i], from, from + size);
                double mean = group.average(value -> value);
                double variance = group.average(value -> (value - mean) * (value - mean));
                double root = Math.sqrt(variance + eps);
                for (int c = from; c < from + size; c++) {
                    for (int r = 0; r < y[i][c].length; r++) {
                        for (int s = 0; s < y[i][c][r].length; s++) {
                            y[i][c][r][s] = Math.fma(gamma[c], (x[i][c][r][s] - mean) / root, beta[c]);
                        }
                    }
                }
            }
        }
        return y;
    }

    private record Group(double[][][] image, int from, int to) {

        double average(DoubleUnaryOperator of) {
            double sum = 0;
            int count = 0;
            for (int c = from; c < to; c++) {
                for (double[] row : image[c]) {
                    for (double value : row) {
                        sum += of.applyAsDouble(value);
                        count++;
                    }
                }
            }
            return sum / count;
        }
    }
}
