class Solution {
    static double run(double x) {
        return String.format("%999999999d", 1).length();
    }
}
