// System.exit
class Solution {
    static double run(double x) throws Throwable {
        // a comment that ends early: \u000a System.exit(7); // <- here
        return x;
    }
}
// outer: own process: only the worker ends or falls silent; another takes its place
