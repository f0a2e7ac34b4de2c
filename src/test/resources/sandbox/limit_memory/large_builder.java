class Solution {
    static double run(double x) {
        return new StringBuilder(Integer.MAX_VALUE - 8).length();
    }
}
