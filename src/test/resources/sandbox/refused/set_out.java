// System.setOut
class Solution {
    static double run(double x) {
        System.setOut(null); // <- here
        return x;
    }
}
