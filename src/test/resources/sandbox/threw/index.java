// java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3:4
class Solution {
    static double run(double x) {
        return new double[] {1, 2, 3}[(int) x / 14];
    }
}
