// java.util.Locale.setDefault:4
class Solution {
    static double run(double x) {
        java.util.Locale.setDefault(java.util.Locale.ROOT);
        return x;
    }
}
