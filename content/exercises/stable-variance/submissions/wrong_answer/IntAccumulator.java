// misconception: int-accumulator
/** Adds doubles up in an int, which drops the fractions. */
class Solution {

    static double variance(double[] x) {
        int n = x.length;
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i];
        }
        double mean = (double) sum / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (x[i] - mean) * (x[i] - mean);
        }
        return squares / n;
    }
}
