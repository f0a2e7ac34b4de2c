/** The variance from the differences of all pairs, which needs no mean: 1 / N^2 times the sum over i < k. */
class Solution {

    static double[][] statistics(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double[] mean = new double[d];
        double[] variance = new double[d];
        for (int j = 0; j < d; j++) {
            for (int i = 0; i < n; i++) {
                mean[j] += x[i][j];
                for (int k = i + 1; k < n; k++) {
                    double difference = x[i][j] - x[k][j];
                    variance[j] += difference * difference;
                }
            }
            mean[j] /= n;
            variance[j] /= (double) n * n;
        }
        return new double[][] {mean, variance};
    }
}
