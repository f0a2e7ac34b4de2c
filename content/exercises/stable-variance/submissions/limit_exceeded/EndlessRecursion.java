/** Halves the array without an end. */
class Solution {

    static double variance(double[] x) {
        return (variance(x) + variance(x)) / 2;
    }
}
