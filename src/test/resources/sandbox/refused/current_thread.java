// Thread.currentThread
class Solution {
    static double run(double x) throws Throwable {
        Thread.currentThread().setContextClassLoader(null); // <- here
        return x;
    }
}
// outer: harmless: few threads may be made by limit, and they end with the worker
