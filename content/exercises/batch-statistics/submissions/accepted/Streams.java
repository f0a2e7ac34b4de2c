import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Streams and lambdas instead of loops; a public class with a public method. */
public class Solution {

    public static double[][] statistics(double[][] x) {
        int d = x[0].length;
        double[] mean = IntStream.range(0, d).mapToDouble(j -> average(x, row -> row[j])).toArray();
        double[] variance = IntStream.range(0, d)
                .mapToDouble(j -> average(x, row -> (row[j] - mean[j]) * (row[j] - mean[j])))
                .toArray();
        return new double[][] {mean, variance};
    }

    private static double average(double[][] x, ToDoubleFunction<double[]> value) {
        return Arrays.stream(x).mapToDouble(value).average().orElseThrow();
    }
}
