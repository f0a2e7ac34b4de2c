class Solution {
    static double run(double x) {
        double[] big = new double[1 << 30];
        return big[0];
    }
}
