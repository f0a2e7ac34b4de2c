// Object.wait
class Solution {
    static double run(double x) throws Throwable {
        synchronized (Solution.class) {
            Solution.class.wait(); // <- here
        }
        return x;
    }
}
// outer: own process: a worker that stands still is given up
