// ProcessBuilder:5
class Solution {
    static double run(double x) {
        try {
            new ProcessBuilder("sh").start();
        } catch (Exception e) {
            return 0;
        }
        return x;
    }
}
