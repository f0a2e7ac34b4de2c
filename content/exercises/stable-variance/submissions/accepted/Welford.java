/** One pass with Welford's update. */
class Solution {

    static double variance(double[] x) {
        double mean = 0;
        double squares = 0;
        for (int k = 1; k <= x.length; k++) {
            double delta = x[k - 1] - mean;
            mean += delta / k;
            squares += delta * (x[k - 1] - mean);
        }
        return squares / x.length;
    }
}
