// misconception: naive-variance-clamped
/** E[x^2] - E[x]^2 again, with the negative results hidden. */
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
        return Math.max(0, squares / n - mean * mean);
    }
}
