// misconception: naive-variance
/** The same cancellation in another dress: N * sum of squares - square of the sum. */
class Solution {

    static double variance(double[] x) {
        int n = x.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i];
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += x[i] * x[i];
        }
        return (n * squares - sum * sum) / n / n;
    }
}
