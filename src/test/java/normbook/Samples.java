package normbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs of the course, for tests that submit one. */
public final class Samples {
    /** For batch-norm-forward: seconds of what the meter does not count, going round a wide and empty hash table. */
    public static final String SLOW = """
            class Solution {
                static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
                    java.util.Map<Double, Double> wide = new java.util.HashMap<>(1 << 21);
                    double sum = 0;
                    for (int i = 0; i < 500; i++) {
                        for (double d : wide.keySet()) sum += d;
                    }
                    return x;
                }
            }
            """;

    private Samples() {}

    public static String source(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
