class Solution {
    static double run(double x) {
        try {
            return run(x);
        } catch (StackOverflowError e) {
            return run(x);
        } finally {
            run(x);
        }
    }
}
