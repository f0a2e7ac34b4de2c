// System.setOut:4
class Solution {
    static double run(double x) {
        System.setOut(null);
        return x;
    }
}
