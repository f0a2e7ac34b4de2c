// java.lang.Thread.UncaughtExceptionHandler
class Solution {
    static double run(double x) throws Throwable {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> System.exit(7)); // <- here
        return x;
    }
}
// outer: harmless: few threads may be made by limit, and they end with the worker
