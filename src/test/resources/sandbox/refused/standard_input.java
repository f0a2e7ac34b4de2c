// System.in:5
class Solution {
    static double run(double x) {
        try {
            return System.in.read();
        } catch (Exception e) {
            return 0;
        }
    }
}
