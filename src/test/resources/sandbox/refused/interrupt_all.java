// Thread
class Solution {
    static double run(double x) throws Throwable {
        Thread[] threads = new Thread[100]; // <- here
        for (int i = Thread.enumerate(threads) - 1; i >= 0; i--) threads[i].interrupt();
        return x;
    }
}
// outer: harmless: few threads may be made by limit, and they end with the worker
