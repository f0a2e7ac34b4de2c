// java.util.concurrent.CountDownLatch
class Solution {
    static double run(double x) throws Throwable {
        new java.util.concurrent.CountDownLatch(1).await(); // <- here
        return x;
    }
}
// outer: own process: a worker that stands still is given up
