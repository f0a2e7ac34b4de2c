package normbook.exercise;

/** Sources for batch-norm-forward. */
final class Solutions {
    private Solutions() {}

    /** Two passes, as in the paper. */
    static final String TWO_PASS = columns("""
                double mean = 0;
                for (int i = 0; i < n; i++) mean += x[i][j] / n;
                double variance = 0;
                for (int i = 0; i < n; i++) variance += (x[i][j] - mean) * (x[i][j] - mean) / n;
                for (int i = 0; i < n; i++)
                    y[i][j] = gamma[j] * (x[i][j] - mean) / Math.sqrt(variance + eps) + beta[j];
            """);

    static final String WELFORD = columns("""
                double mean = 0, squares = 0;
                for (int i = 0; i < n; i++) {
                    double delta = x[i][j] - mean;
                    mean += delta / (i + 1);
                    squares += delta * (x[i][j] - mean);
                }
                double scale = gamma[j] / Math.sqrt(squares / n + eps);
                for (int i = 0; i < n; i++) y[i][j] = (x[i][j] - mean) * scale + beta[j];
            """);

    /** y = x·scale + shift, as it is folded for inference. */
    static final String SCALE_AND_SHIFT = columns("""
                double sum = 0, squares = 0;
                for (int i = 0; i < n; i++) sum += x[i][j];
                for (int i = 0; i < n; i++) squares += Math.pow(x[i][j] - sum / n, 2);
                double scale = gamma[j] / Math.sqrt(squares / n + eps);
                double shift = beta[j] - sum / n * scale;
                for (int i = 0; i < n; i++) y[i][j] = x[i][j] * scale + shift;
            """);

    /** E[x²] − E[x]². */
    static final String NAIVE_VARIANCE = columns("""
                double sum = 0, squares = 0;
                for (int i = 0; i < n; i++) { sum += x[i][j]; squares += x[i][j] * x[i][j]; }
                double mean = sum / n, variance = squares / n - mean * mean;
                for (int i = 0; i < n; i++)
                    y[i][j] = gamma[j] * (x[i][j] - mean) / Math.sqrt(variance + eps) + beta[j];
            """);

    static final String UNBIASED_VARIANCE = TWO_PASS.replace("- mean) / n;", "- mean) / (n - 1);");

    static final String EPS_OUTSIDE_THE_ROOT =
            TWO_PASS.replace("Math.sqrt(variance + eps)", "(Math.sqrt(variance) + eps)");

    static final String FLOAT =
            TWO_PASS.replace("double mean", "float mean").replace("double variance", "float variance");

    static final String IN_PLACE = TWO_PASS.replace("double[][] y = new double[n][x[0].length];", "double[][] y = x;");

    static final String ZEROS = columns("");

    /** A method whose body is {@code statements}. */
    static String method(String statements) {
        return """
            public final class Solution {
                static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
                    %s
                }
            }
            """.formatted(statements);
    }

    private static String columns(String column) {
        return method("""
            int n = x.length;
            double[][] y = new double[n][x[0].length];
            for (int j = 0; j < x[0].length; j++) {
            %s}
            return y;""".formatted(column));
    }
}
