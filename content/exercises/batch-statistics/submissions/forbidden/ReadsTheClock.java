/** Measures itself with the clock of the machine. */
class Solution {

    static double[][] statistics(double[][] x) {
        long start = System.nanoTime();
        double[][] result = new double[2][x[0].length];
        result[0][0] = System.nanoTime() - start;
        return result;
    }
}
