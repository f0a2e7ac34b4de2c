// new java.io.PrintStream():5
class Solution {
    static double run(double x) {
        try {
            new java.io.PrintStream("/tmp/x").print("x");
        } catch (Exception e) {
            return 0;
        }
        return x;
    }
}
