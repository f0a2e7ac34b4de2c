class Solution {
    Solution() {
        while (true) {}
    }

    static double run(double x) {
        new Solution();
        return x;
    }
}
