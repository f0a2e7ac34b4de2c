class Solution {
    static double run(double x) {
        return "a".repeat(2000).matches("(.*a){12}b") ? 1 : 0;
    }
}
