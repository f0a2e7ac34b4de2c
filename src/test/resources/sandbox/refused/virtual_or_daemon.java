// Thread
class Solution {
    static double run(double x) throws Throwable {
        Thread thread = new Thread(() -> { // <- here
            while (true) {}
        });
        thread.setDaemon(true);
        thread.start();
        return x;
    }
}
// outer: harmless: the thread ends with the worker
