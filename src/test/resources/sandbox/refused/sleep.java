// Thread.sleep
class Solution {
    static double run(double x) throws Throwable {
        Thread.sleep(60_000); // <- here
        return x;
    }
}
// outer: own process: a worker that stands still is given up
