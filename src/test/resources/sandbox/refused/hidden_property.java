// Integer.getInteger
class Solution {
    static double run(double x) {
        return Integer.getInteger("sun.arch.data.model"); // <- here
    }
}
