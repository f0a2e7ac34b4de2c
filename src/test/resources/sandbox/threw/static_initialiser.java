// java.lang.ArithmeticException: / by zero:3
class Solution {
    static int n = 1 / Math.max(0, 0);

    static double run(double x) {
        return n;
    }
}
