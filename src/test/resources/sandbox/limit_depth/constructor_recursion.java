class Solution {
    final Solution inner = new Solution();

    static double run(double x) {
        return new Solution().inner == null ? 0 : x;
    }
}
