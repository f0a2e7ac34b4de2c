// misconception: off-by-one-last-row
/** The loops miss the last number. */
class Solution {

    static double variance(double[] x) {
        int n = x.length;
        double sum = 0;
        for (int i = 0; i < n - 1; i++) {
            sum += x[i];
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < n - 1; i++) {
            squares += (x[i] - mean) * (x[i] - mean);
        }
        return squares / n;
    }
}
