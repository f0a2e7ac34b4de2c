// Math.random
class Solution {
    static double run(double x) {
        return Math.random(); // <- here
    }
}
