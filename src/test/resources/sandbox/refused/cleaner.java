// java.lang.ref.Cleaner.create
class Solution {
    static double run(double x) throws Throwable {
        java.lang.ref.Cleaner.create().register(new Object(), () -> {}); // <- here
        return x;
    }
}
// outer: harmless: few threads may be made by limit, and they end with the worker
