/** Copies the batch into one array, column by column, and works on that. */
class Solution {

    static double[][] statistics(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double[] columns = new double[n * d];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = x[k % n][k / n];
        }
        double[] means = new double[d];
        double[] variances = new double[d];
        for (int j = 0; j < d; j++) {
            means[j] = mean(columns, j * n, j * n + n);
            for (int k = j * n; k < j * n + n; k++) {
                columns[k] = Math.pow(columns[k] - means[j], 2);
            }
            variances[j] = mean(columns, j * n, j * n + n);
        }
        return new double[][] {means, variances};
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += values[k];
        }
        return sum / (to - from);
    }
}
