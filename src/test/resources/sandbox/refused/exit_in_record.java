// System.exit
class Solution {
    record Pair(double a) {
        Pair {
            System.exit(7); // <- here
        }
    }

    static double run(double x) throws Throwable {
        return new Pair(x).a();
    }
}
// outer: own process: only the worker ends or falls silent; another takes its place
