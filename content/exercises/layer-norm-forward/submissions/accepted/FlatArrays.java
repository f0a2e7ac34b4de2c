import java.util.Arrays;

/** Copies the batch into one array, row after row, and works on that. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[] rows = new double[n * d];
        for (int i = 0; i < n; i++) {
            System.arraycopy(x[i], 0, rows, i * d, d);
        }
        for (int from = 0; from < rows.length; from += d) {
            centre(rows, from, from + d);
            double squares = 0;
            for (int k = from; k < from + d; k++) {
                squares += rows[k] * rows[k];
            }
            double factor = 1 / Math.sqrt(squares / d + eps);
            for (int k = from; k < from + d; k++) {
                rows[k] = gamma[k % d] * (rows[k] * factor) + beta[k % d];
            }
        }
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            y[i] = Arrays.copyOfRange(rows, i * d, i * d + d);
        }
        return y;
    }

    private static void centre(double[] values, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += values[k];
        }
        for (int k = from; k < to; k++) {
            values[k] -= sum / (to - from);
        }
    }
}
