// misconception: none
/** Returns no array at all. */
class Solution {

    static double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps) {
        return null;
    }
}
