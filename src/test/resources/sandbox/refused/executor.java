// java.util.concurrent.Executors:4
class Solution {
    static double run(double x) {
        java.util.concurrent.Executors.newCachedThreadPool();
        return x;
    }
}
