// System.exit
class Solution {
    interface Leaves {
        default double leave() {
            System.exit(7); // <- here
            return 0;
        }
    }

    static double run(double x) throws Throwable {
        return new Leaves() {}.leave();
    }
}
// outer: own process: only the worker ends or falls silent; another takes its place
