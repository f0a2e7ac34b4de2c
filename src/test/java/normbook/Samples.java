package normbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs of the course, for tests that submit one. */
public final class Samples {
    /**
     * For batch-norm-forward: what the meter does not count, a hash table whose keys are all alike, until the processor
     * time is used up.
     */
    public static final String SLOW = """
            class Solution {
                static class Same {
                    public int hashCode() { return 1; }
                }

                static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
                    java.util.Map<Object, Integer> all = new java.util.HashMap<>();
                    for (int i = 0; i < 20_000; i++) all.put(new Same(), i);
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
