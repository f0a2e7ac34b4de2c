/** From the differences of all pairs, which needs no mean: 1 / N^2 times the sum over i < k. */
class Solution {

    static double variance(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                sum += (x[i] - x[k]) * (x[i] - x[k]);
            }
        }
        return sum / x.length / x.length;
    }
}
