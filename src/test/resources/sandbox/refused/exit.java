// System.exit
class Solution {
    static double run(double x) {
        System.exit(0); // <- here
        return x;
    }
}
