// ThreadGroup
class Solution {
    static double run(double x) throws Throwable {
        return new ThreadGroup("mine").activeCount(); // <- here
    }
}
// outer: harmless: few threads may be made by limit, and they end with the worker
