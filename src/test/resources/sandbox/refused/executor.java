// java.util.concurrent.Executors.newCachedThreadPool
class Solution {
    static double run(double x) {
        java.util.concurrent.Executors.newCachedThreadPool(); // <- here
        return x;
    }
}
