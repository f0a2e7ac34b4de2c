/** Forgets to count up. */
class Solution {

    static double variance(double[] x) {
        double sum = 0;
        int i = 0;
        while (i < x.length) {
            sum += x[i];
        }
        return sum;
    }
}
