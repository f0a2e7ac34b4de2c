import java.util.Arrays;
import java.util.stream.IntStream;

/** Streams instead of loops, with new rows in the array that was passed in; a public class with a public method. */
public class Solution {

    public static void fold(
            double[][] weight,
            double[] bias,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double eps) {
        double[] scale = IntStream.range(0, gamma.length)
                .mapToDouble(o -> gamma[o] / Math.sqrt(runningVar[o] + eps))
                .toArray();
        Arrays.setAll(weight, o -> Arrays.stream(weight[o]).map(w -> w * scale[o]).toArray());
        Arrays.setAll(bias, o -> scale[o] * (bias[o] - runningMean[o]) + beta[o]);
    }
}
