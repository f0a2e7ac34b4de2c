import java.util.Objects;

/** Sums that keep what rounding loses; exceptions of its own. */
class Solution {

    static void fold(
            double[][] weight,
            double[] bias,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double eps) {
        for (int o = 0; o < weight.length; o++) {
            double scale = gamma[o] / root(runningVar[o], eps);
            for (int i = 0; i < weight[o].length; i++) {
                weight[o][i] *= scale;
            }
            bias[o] = scale * (bias[o] - runningMean[o]) + beta[o];
        }
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
