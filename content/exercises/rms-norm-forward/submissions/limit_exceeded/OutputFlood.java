/** Prints more than anybody will read. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double eps) {
        for (long line = 0; line < Long.MAX_VALUE; line++) {
            System.out.println("row " + line + " of " + x.length);
        }
        return new double[x.length][gamma.length];
    }
}
