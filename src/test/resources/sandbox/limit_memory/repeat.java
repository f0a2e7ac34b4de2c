class Solution {
    static double run(double x) {
        return "x".repeat(Integer.MAX_VALUE).length();
    }
}
