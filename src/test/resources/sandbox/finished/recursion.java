class Solution {
    static double run(double x) {
        return sum(1_900) > 0 ? x : 0;
    }

    static long sum(int n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }
}
