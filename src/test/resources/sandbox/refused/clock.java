// System.nanoTime
class Solution {
    static double run(double x) {
        return System.nanoTime(); // <- here
    }
}
