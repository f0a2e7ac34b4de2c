// Runtime:4
class Solution {
    static double run(double x) {
        Runtime.getRuntime().halt(3);
        return x;
    }
}
