import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Streams instead of loops; a public class with a public method. */
public class Solution {

    public static double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps) {
        int channels = gamma.length;
        double[] mean = IntStream.range(0, channels)
                .mapToDouble(c -> values(x, c).average().orElseThrow())
                .toArray();
        double[] variance = IntStream.range(0, channels)
                .mapToDouble(c -> values(x, c)
                        .map(value -> (value - mean[c]) * (value - mean[c]))
                        .average()
                        .orElseThrow())
                .toArray();
        return Arrays.stream(x)
                .map(image -> IntStream.range(0, channels)
                        .mapToObj(c -> map(image[c], value ->
                                gamma[c] * (value - mean[c]) / Math.sqrt(variance[c] + eps) + beta[c]))
                        .toArray(double[][][]::new))
                .toArray(double[][][][]::new);
    }

    private static DoubleStream values(double[][][][] x, int c) {
        return Arrays.stream(x).flatMap(image -> Arrays.stream(image[c])).flatMapToDouble(Arrays::stream);
    }

    private static double[][] map(double[][] plane, DoubleUnaryOperator function) {
        return Arrays.stream(plane)
                .map(row -> Arrays.stream(row).map(function).toArray())
                .toArray(double[][]::new);
    }
}
