// String.indent
class Solution {
    static double run(double x) {
        return "a".indent(1_000_000_000).length(); // <- here
    }
}
