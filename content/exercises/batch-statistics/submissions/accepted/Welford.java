/** One pass over the batch with Welford's update. */
class Solution {

    static double[][] statistics(double[][] x) {
        double[] mean = new double[x[0].length];
        double[] squares = new double[x[0].length];
        int count = 0;
        for (double[] row : x) {
            count++;
            for (int j = 0; j < row.length; j++) {
                double delta = row[j] - mean[j];
                mean[j] += delta / count;
                squares[j] += delta * (row[j] - mean[j]);
            }
        }
        for (int j = 0; j < squares.length; j++) {
            squares[j] /= count;
        }
        return new double[][] {mean, squares};
    }
}
