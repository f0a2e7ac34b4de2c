// misconception: none
/** Takes 1e8 off every number, which loses the digits of the others. */
class Solution {

    static double variance(double[] x) {
        int n = x.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i] - 1e8;
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (x[i] - 1e8) * (x[i] - 1e8);
        }
        return squares / n - mean * mean;
    }
}
