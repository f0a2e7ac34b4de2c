// System.exit
class Solution {
    static class System {
        double exit() {
            return 1;
        }
    }

    static double leave() {
        java.lang.System.exit(7); // <- here
        return 0;
    }

    static double run(double x) throws Throwable {
        return new System().exit() + leave();
    }
}
// outer: own process: only the worker ends or falls silent; another takes its place
