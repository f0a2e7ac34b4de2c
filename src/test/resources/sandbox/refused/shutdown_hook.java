// Runtime.getRuntime
class Solution {
    static double run(double x) throws Throwable {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {})); // <- here
        return x;
    }
}
// outer: harmless: few threads may be made by limit, and they end with the worker
