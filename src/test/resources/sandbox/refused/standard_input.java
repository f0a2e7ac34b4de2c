// System.in
class Solution {
    static double run(double x) {
        try {
            return System.in.read(); // <- here
        } catch (Exception e) {
            return 0;
        }
    }
}
