class Solution {
    static double run(double x) {
        Object lock = new Object();
        synchronized (lock) {
            return new Solution().getClass().getSimpleName().equals("Solution") ? x : 0;
        }
    }
}
