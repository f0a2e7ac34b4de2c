import java.util.*;

class Solution {
    record Moments(double mean, double variance) {}

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        double[][] y = new double[x.length][x[0].length];
        for (int j = 0; j < gamma.length; j++) {
            Moments m = moments(x, j);
            for (int i = 0; i < x.length; i++) {
                y[i][j] = gamma[j] * (x[i][j] - m.mean()) / Math.sqrt(m.variance() + eps) + beta[j];
            }
        }
        return y;
    }

    static Moments moments(double[][] x, int j) {
        double mean = Arrays.stream(x).mapToDouble(row -> row[j]).average().orElseThrow();
        double variance = Arrays.stream(x).mapToDouble(row -> (row[j] - mean) * (row[j] - mean)).average().orElseThrow();
        return new Moments(mean, variance);
    }

    static double run(double x) {
        double[][] y = forward(new double[][] {{1, 2}, {3, 4}}, new double[] {1, 1}, new double[] {41, 43}, 0);
        return y[1][0];
    }
}
