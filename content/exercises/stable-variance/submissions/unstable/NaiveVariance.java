// misconception: naive-variance
/** E[x^2] - E[x]^2: the digits cancel when the mean is large. */
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
        return squares / n - mean * mean;
    }
}
