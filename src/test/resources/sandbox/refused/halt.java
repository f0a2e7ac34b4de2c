// Runtime.getRuntime
class Solution {
    static double run(double x) {
        Runtime.getRuntime().halt(3); // <- here
        return x;
    }
}
