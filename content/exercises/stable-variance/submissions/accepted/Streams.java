import java.util.stream.DoubleStream;

/** Two averages of a stream. */
public class Solution {

    public static double variance(double[] x) {
        double mean = DoubleStream.of(x).average().orElseThrow();
        return DoubleStream.of(x).map(value -> value - mean).map(d -> d * d).average().orElseThrow();
    }
}
