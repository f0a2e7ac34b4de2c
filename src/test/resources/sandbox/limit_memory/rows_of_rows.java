class Solution {
    static double run(double x) {
        double[][][] cube = new double[10_000][10_000][10_000];
        return cube[0][0][0];
    }
}
