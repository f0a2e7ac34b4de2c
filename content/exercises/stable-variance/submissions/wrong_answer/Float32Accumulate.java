// misconception: float32-accumulate
/** Adds up in float. */
class Solution {

    static double variance(double[] x) {
        int n = x.length;
        float sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i];
        }
        double mean = sum / n;
        float squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (x[i] - mean) * (x[i] - mean);
        }
        return squares / n;
    }
}
