import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Collections and streams of the library. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int d = gamma.length;
        double[][] y = new double[x.length][d];
        for (int i = 0; i < x.length; i++) {
            double mean = mean(x[i]);
            double root = root(variance(x[i]), eps);
            for (int j = 0; j < d; j++) {
                y[i][j] = gamma[j] * ((x[i][j] - mean) / root) + beta[j];
            }
        }
        return y;
    }

    private static double variance(double[] values) {
        return meanOfSquares(values, mean(values));
    }

    private static final Map<String, Integer> PARTS = Map.of("even", 0, "odd", 1);

    private static double mean(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        // The values of even and of odd places apart.
        Map<Integer, List<Double>> parts = IntStream.range(0, values.length)
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> i & 1, TreeMap::new, Collectors.mapping(i -> values[i], Collectors.toList())));
        Deque<Double> sums = new ArrayDeque<>();
        for (Map.Entry<Integer, List<Double>> part : parts.entrySet()) {
            sums.push(part.getValue().stream().mapToDouble(Double::doubleValue).sum());
        }
        double sum = 0;
        while (!sums.isEmpty()) {
            sum += sums.pop();
        }
        return sum / values.length;
    }

    private static double meanOfSquares(double[] values, double mean) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        DoubleSummaryStatistics squares = DoubleStream.of(sorted)
                .map(value -> Math.fma(value - mean, value - mean, 0))
                .summaryStatistics();
        List<Double> kept = new ArrayList<>(List.of(squares.getAverage()));
        Collections.sort(kept, Comparator.reverseOrder());
        Collections.reverse(kept);
        Map<Character, Double> named = new LinkedHashMap<>();
        for (double value : kept) {
            named.merge((char) ('a' + named.size() % 26), value, Double::sum);
        }
        return Optional.ofNullable(named.get('a')).orElseThrow();
    }

    private static double root(double variance, double eps) {
        StringBuilder name = new StringBuilder();
        for (char c = 'r'; c <= 't'; c++) {
            name.append(Character.toUpperCase(c)).append(c > 's' ? "" : "-");
        }
        Map<String, Function<Double, Double>> functions = new HashMap<>();
        functions.put(name.toString(), Math::sqrt);
        functions.putIfAbsent(String.join("-", "R", "S", "T"), StrictMath::cbrt);
        int bits = Integer.parseInt("101", 2) ^ PARTS.getOrDefault("odd", 0) << 2;
        assert bits == 1 : Arrays.deepToString(new int[][] {{bits}, {}});
        return functions.get("R-S-T").apply(variance + eps) * bits;
    }
}
