import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Streams of images and channels; a public class with a public method. */
public class Solution {

    public static double[][][][] forward(double[][][][] x, int groups, double[] gamma, double[] beta, double eps) {
        return Arrays.stream(x).map(image -> image(image, groups, gamma, beta, eps)).toArray(double[][][][]::new);
    }

    private static double[][][] image(double[][][] image, int groups, double[] gamma, double[] beta, double eps) {
        int size = image.length / groups;
        double[] mean = IntStream.range(0, groups)
                .mapToDouble(g -> group(image, g, size).average().orElseThrow())
                .toArray();
        double[] root = IntStream.range(0, groups)
                .mapToDouble(g -> group(image, g, size)
                        .map(value -> (value - mean[g]) * (value - mean[g]))
                        .average()
                        .orElseThrow())
                .map(variance -> Math.sqrt(variance + eps))
                .toArray();
        return IntStream.range(0, image.length)
                .mapToObj(c -> Arrays.stream(image[c])
                        .map(row -> Arrays.stream(row)
                                .map(value -> gamma[c] * (value - mean[c / size]) / root[c / size] + beta[c])
                                .toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private static DoubleStream group(double[][][] image, int g, int size) {
        return Arrays.stream(image, g * size, (g + 1) * size)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream);
    }
}
