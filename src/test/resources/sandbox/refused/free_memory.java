// Runtime:4
class Solution {
    static double run(double x) {
        return Runtime.getRuntime().freeMemory();
    }
}
