// java.util.Locale.setDefault
class Solution {
    static double run(double x) {
        java.util.Locale.setDefault(java.util.Locale.ROOT); // <- here
        return x;
    }
}
