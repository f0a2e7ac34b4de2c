// 3:5 Found: private static double run(double)
class Solution {
    private static double run(double x) {
        return x;
    }
}
