// new java.io.PrintStream()
class Solution {
    static double run(double x) {
        try {
            new java.io.PrintStream("/tmp/x").print("x"); // <- here
        } catch (Exception e) {
            return 0;
        }
        return x;
    }
}
