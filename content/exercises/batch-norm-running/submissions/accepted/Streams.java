import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Streams instead of loops; the running arrays are filled by Arrays.setAll. */
public class Solution {

    public static double[][] train(
            double[][] x,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double momentum,
            double eps) {
        int n = x.length;
        int d = gamma.length;
        double[] mean = IntStream.range(0, d)
                .mapToDouble(j -> column(x, j, value -> value) / n)
                .toArray();
        double[] squares = IntStream.range(0, d)
                .mapToDouble(j -> column(x, j, value -> Math.pow(value - mean[j], 2)))
                .toArray();
        Arrays.setAll(runningMean, j -> (1 - momentum) * runningMean[j] + momentum * mean[j]);
        Arrays.setAll(runningVar, j -> (1 - momentum) * runningVar[j] + momentum * (squares[j] / (n - 1)));
        return Arrays.stream(x)
                .map(row -> IntStream.range(0, d)
                        .mapToDouble(j -> gamma[j] * (row[j] - mean[j]) / Math.sqrt(squares[j] / n + eps) + beta[j])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double column(double[][] x, int j, DoubleUnaryOperator term) {
        return Arrays.stream(x).mapToDouble(row -> term.applyAsDouble(row[j])).sum();
    }
}
