// misconception: none
/** 1 / n is an int, and 0 for every n above 1. */
class Solution {

    static double variance(double[] x) {
        int n = x.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i];
        }
        double mean = sum * (1 / n);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (x[i] - mean) * (x[i] - mean);
        }
        return squares * (1 / n);
    }
}
