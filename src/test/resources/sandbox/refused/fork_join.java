// java.util.concurrent.ForkJoinPool
class Solution {
    static double run(double x) throws Throwable {
        return new java.util.concurrent.ForkJoinPool(2).submit(() -> x).get(); // <- here
    }
}
// outer: harmless: few threads may be made by limit, and they end with the worker
