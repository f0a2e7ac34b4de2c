import java.util.Objects;

/** Sums that keep what rounding loses; exceptions of its own. */
class Solution {

    static double[][][][] forward(double[][][][] x, int groups, double[] gamma, double[] beta, double eps) {
        int channels = gamma.length;
        int size = channels / groups;
        double[][][][] y = new double[x.length][channels][][];
        for (int i = 0; i < x.length; i++) {
            for (int g = 0; g < groups; g++) {
                double[] values = values(x, i, i + 1, g * size, (g + 1) * size);
                double mean = mean(values);
                double root = root(variance(values), eps);
                for (int c = g * size; c < (g + 1) * size; c++) {
                    y[i][c] = scaled(x[i][c], mean, root, gamma[c], beta[c]);
                }
            }
        }
        return y;
    }

    private static double[] values(
            final double[][][][] x, final int from, final int to, final int first, final int last) {
        final int h = x[0][0].length;
        final int w = x[0][0][0].length;
        final double[] values = new double[(to - from) * (last - first) * h * w];
        int at = 0;
        for (int i = from; i < to; i++) {
            for (int c = first; c < last; c++) {
                for (final double[] row : x[i][c]) {
                    System.arraycopy(row, 0, values, at, w);
                    at += w;
                }
            }
        }
        assert at == values.length : at;
        return values;
    }

    private static double[][] scaled(double[][] plane, double mean, double root, double gamma, double beta) {
        final double[][] y = new double[plane.length][];
        for (int k = 0; k < plane.length; k++) {
            y[k] = plane[k].clone();
            for (int l = 0; l < y[k].length; l++) {
                y[k][l] = gamma * ((y[k][l] - mean) / root) + beta;
            }
        }
        return y;
    }

    private static double variance(final double[] values) {
        return meanOfSquares(values, mean(values));
    }

    /** What no mean can be taken of. */
    private static final class NoValuesException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int count;

        NoValuesException(final int count) {
            super(String.format("%d values are too few", count));
            this.count = count;
        }

        int count() {
            return count;
        }
    }

    /** Adds up and keeps what rounding loses. */
    private static final class Sum implements AutoCloseable {
        private double total;
        private double lost;
        private boolean open = true;

        void add(final double value) {
            if (!open) {
                throw new IllegalStateException("closed");
            }
            final double exact = value - lost;
            final double next = total + exact;
            lost = (next - total) - exact;
            total = next;
        }

        @Override
        public void close() {
            open = false;
        }
    }

    private static final String TOO_FEW;

    static {
        TOO_FEW = """
                too few values:
                    "%d"\tof at least %s
                """;
    }

    private static int asked = 0;

    private static double mean(final double... values) {
        Objects.requireNonNull(values, "values");
        try (Sum sum = new Sum()) {
            for (final double value : values) {
                sum.add(value);
            }
            return divided(sum, values.length);
        } catch (NoValuesException e) {
            throw new IllegalArgumentException(TOO_FEW.formatted(e.count(), "1"), e);
        } finally {
            asked++;
        }
    }

    private static double divided(final Sum sum, final int count) throws NoValuesException {
        if (count == 0) {
            throw new NoValuesException(count);
        }
        return sum.total / count;
    }

    private static double meanOfSquares(final double[] values, final double mean) {
        final double[] squares = values.clone();
        for (int i = 0; i < squares.length; ++i) {
            squares[i] -= mean;
            squares[i] *= squares[i];
        }
        return mean(squares);
    }

    private static double root(final double variance, final double eps) {
        if (Double.isNaN(variance) || variance + eps < 0 || Double.compare(eps, 0) < 0) {
            throw new ArithmeticException("no root of " + variance + " and " + eps);
        }
        try {
            return Math.sqrt(Math.addExact(0, 0) + variance + eps);
        } catch (ArithmeticException | NullPointerException e) {
            System.err.println(e.getMessage());
            throw e;
        }
    }
}
