/** Takes the first number off every number before E[x^2] - E[x]^2, which keeps the digits. */
class Solution {

    static double variance(double[] x) {
        double[] shifted = x.clone();
        for (int i = 0; i < x.length; i++) {
            shifted[i] -= x[0];
        }
        double sum = 0;
        double squares = 0;
        for (double value : shifted) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / x.length;
        return Math.max(0, squares / x.length - mean * mean);
    }
}
