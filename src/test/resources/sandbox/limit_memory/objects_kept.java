class Solution {
    final long[] payload = new long[16];
    Solution next;

    static double run(double x) {
        Solution first = null;
        while (true) {
            Solution s = new Solution();
            s.next = first;
            first = s;
        }
    }
}
