// ProcessBuilder
class Solution {
    static double run(double x) {
        try {
            new ProcessBuilder("sh").start(); // <- here
        } catch (Exception e) {
            return 0;
        }
        return x;
    }
}
