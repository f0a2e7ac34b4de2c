// System.exit
class Solution {
    static class Other {
        static double leave() {
            System.exit(7); // <- here
            return 0;
        }
    }

    static double run(double x) throws Throwable {
        return Other.leave();
    }
}
// outer: own process: only the worker ends or falls silent; another takes its place
