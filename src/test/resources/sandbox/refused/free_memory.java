// Runtime.getRuntime
class Solution {
    static double run(double x) {
        return Runtime.getRuntime().freeMemory(); // <- here
    }
}
