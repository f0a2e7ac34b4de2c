// misconception: none
/** Right number, but x is centred on the way. */
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
            x[i] -= mean;
            squares += x[i] * x[i];
        }
        return squares / n;
    }
}
