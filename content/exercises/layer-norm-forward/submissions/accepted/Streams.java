import java.util.Arrays;
import java.util.stream.IntStream;

/** A stream of rows; a public class with a public method. */
public class Solution {

    public static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        return Arrays.stream(x).map(row -> normalise(row, gamma, beta, eps)).toArray(double[][]::new);
    }

    private static double[] normalise(double[] row, double[] gamma, double[] beta, double eps) {
        double mean = Arrays.stream(row).average().orElseThrow();
        double variance = Arrays.stream(row)
                .map(value -> value - mean)
                .map(deviation -> deviation * deviation)
                .average()
                .orElseThrow();
        double root = Math.sqrt(variance + eps);
        return IntStream.range(0, row.length)
                .mapToDouble(j -> gamma[j] * (row[j] - mean) / root + beta[j])
                .toArray();
    }
}
