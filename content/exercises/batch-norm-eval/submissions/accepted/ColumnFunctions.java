import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Makes a function of every column, then applies the functions to the rows. */
class Solution {

    static double[][] eval(
            double[][] x, double[] gamma, double[] beta, double[] runningMean, double[] runningVar, double eps) {
        List<DoubleUnaryOperator> columns = new ArrayList<>();
        for (int j = 0; j < gamma.length; j++) {
            columns.add(new Statistics(runningMean[j], runningVar[j]).normalise(eps).andThen(affine(gamma[j], beta[j])));
        }
        double[][] y = new double[x.length][gamma.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < gamma.length; j++) {
                y[i][j] = columns.get(j).applyAsDouble(x[i][j]);
            }
        }
        return y;
    }

    private static DoubleUnaryOperator affine(double gamma, double beta) {
        return xHat -> gamma * xHat + beta;
    }

    private record Statistics(double mean, double variance) {

        DoubleUnaryOperator normalise(double eps) {
            return value -> (value - mean) / Math.sqrt(variance + eps);
        }
    }
}
