// System.exit
class Solution {
    static {
        System.exit(7); // <- here
    }

    static double run(double x) throws Throwable {
        return x;
    }
}
// outer: own process: only the worker ends or falls silent; another takes its place
