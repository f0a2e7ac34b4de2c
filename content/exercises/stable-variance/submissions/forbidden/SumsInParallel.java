/** Adds up on all the cores of the machine. */
class Solution {

    static double variance(double[] x) {
        int n = x.length;
        double sum = java.util.Arrays.stream(x).parallel().sum();
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (x[i] - mean) * (x[i] - mean);
        }
        return squares / n;
    }
}
