import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Every sum is a stream over the rows, every column a lambda. */
public class Solution {

    public static double[][] backward(
            double[][] dy, double[][] x, double[] gamma, double[] dGamma, double[] dBeta, double eps) {
        int n = x.length;
        double[][] dx = new double[n][gamma.length];
        IntStream.range(0, gamma.length).forEach(j -> {
            double mean = average(n, i -> x[i][j]);
            double root = Math.sqrt(average(n, i -> Math.pow(x[i][j] - mean, 2)) + eps);
            double[] xHat = IntStream.range(0, n).mapToDouble(i -> (x[i][j] - mean) / root).toArray();
            double[] g = Arrays.stream(dy).mapToDouble(row -> row[j] * gamma[j]).toArray();
            double meanG = average(n, i -> g[i]);
            double meanGXHat = average(n, i -> g[i] * xHat[i]);
            dBeta[j] = n * average(n, i -> dy[i][j]);
            dGamma[j] = n * average(n, i -> dy[i][j] * xHat[i]);
            IntStream.range(0, n).forEach(i -> dx[i][j] = (g[i] - meanG - xHat[i] * meanGXHat) / root);
        });
        return dx;
    }

    private static double average(int n, IntToDoubleFunction term) {
        return IntStream.range(0, n).mapToDouble(term).average().orElseThrow();
    }
}
