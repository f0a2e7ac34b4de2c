// Object.wait
class Solution {
    static double run(double x) {
        try {
            new Solution().wait(); // <- here
        } catch (Exception e) {
            return 0;
        }
        return x;
    }
}
