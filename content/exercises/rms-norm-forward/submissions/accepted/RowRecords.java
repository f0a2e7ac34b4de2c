/** A record for a row that knows its size, and a lambda for what is done to each value. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        var y = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            var row = new Row(x[i]);
            double root = Math.sqrt(row.meanSquare() + eps);
            y[i] = row.map((value, j) -> gamma[j] * value / root);
        }
        return y;
    }

    private interface Change {
        double apply(double value, int j);
    }

    private record Row(double[] values) {

        double meanSquare() {
            double sum = 0;
            for (double value : values) {
                sum += Math.pow(value, 2);
            }
            return sum / values.length;
        }

        double[] map(Change change) {
            double[] changed = new double[values.length];
            for (int j = 0; j < values.length; j++) {
                changed[j] = change.apply(values[j], j);
            }
            return changed;
        }
    }
}
