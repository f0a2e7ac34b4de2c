class Solution {
    static double run(double x) {
        return depth(60);
    }

    static double depth(int n) {
        return n == 0 ? 1 : depth(n - 1) + depth(n - 1);
    }
}
