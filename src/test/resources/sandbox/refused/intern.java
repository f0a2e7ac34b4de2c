// String.intern:4
class Solution {
    static double run(double x) {
        return "a".intern().length();
    }
}
