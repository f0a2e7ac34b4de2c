// Integer.getInteger:4
class Solution {
    static double run(double x) {
        return Integer.getInteger("sun.arch.data.model");
    }
}
