// Object.wait:5
class Solution {
    static double run(double x) {
        try {
            new Solution().wait();
        } catch (Exception e) {
            return 0;
        }
        return x;
    }
}
