// String.intern
class Solution {
    static double run(double x) {
        return "a".intern().length(); // <- here
    }
}
