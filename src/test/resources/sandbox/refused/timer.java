// java.util.Timer
class Solution {
    static double run(double x) throws Throwable {
        new java.util.Timer().cancel(); // <- here
        return x;
    }
}
// outer: harmless: few threads may be made by limit, and they end with the worker
