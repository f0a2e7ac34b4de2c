// misconception: second-moment-variance
/** The mean of the squares, with no mean taken off. */
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
            squares += x[i] * x[i];
        }
        return squares / n;
    }
}
