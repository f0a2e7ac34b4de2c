/** Two passes, corrected by the square of the sum of the deviations: Chan, Golub and LeVeque 1983, eq. 1.7. */
class Solution {

    static double variance(double[] x) {
        double mean = 0;
        for (double value : x) {
            mean += value / x.length;
        }
        double squares = 0;
        double rest = 0;
        for (double value : x) {
            double deviation = value - mean;
            squares += deviation * deviation;
            rest += deviation;
        }
        return (squares - rest * rest / x.length) / x.length;
    }
}
