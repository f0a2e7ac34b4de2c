// System.exit
class Solution {
    static double run(double x) throws Throwable {
        Runnable exit = () -> System.exit(7); // <- here
        exit.run();
        return x;
    }
}
// outer: own process: only the worker ends or falls silent; another takes its place
