// Object.notifyAll
class Solution {
    static double run(double x) throws Throwable {
        synchronized (Solution.class) {
            Solution.class.notifyAll(); // <- here
        }
        return x;
    }
}
// outer: harmless: no other thread has to do with the object
