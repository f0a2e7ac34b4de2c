// Math.random:4
class Solution {
    static double run(double x) {
        return Math.random();
    }
}
