// Runtime.getRuntime
class Solution {
    enum Kind {
        A;

        Kind() {
            Runtime.getRuntime().halt(7); // <- here
        }
    }

    static double run(double x) throws Throwable {
        return Kind.A.ordinal();
    }
}
// outer: own process: only the worker ends or falls silent; another takes its place
