// misconception: none
/** A new array, never filled. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        return y;
    }
}
