// java.util.concurrent.locks.ReentrantLock
class Solution {
    static double run(double x) throws Throwable {
        java.util.concurrent.locks.ReentrantLock lock = new java.util.concurrent.locks.ReentrantLock(); // <- here
        lock.lock();
        return x;
    }
}
// outer: harmless: no other thread has to do with the object
