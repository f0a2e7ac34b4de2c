/** Divides by an int that is still 0. */
class Solution {

    static double variance(double[] x) {
        int n = x.length;
        int count = 0;
        int share = n / count;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i];
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (x[i] - mean) * (x[i] - mean);
        }
        return squares / share;
    }
}
