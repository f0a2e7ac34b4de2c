// Object.wait
class Solution {
    static class Mine {
        void pause() throws InterruptedException {
            wait(1); // <- here
        }
    }

    static double run(double x) throws Throwable {
        new Mine().pause();
        return x;
    }
}
// outer: harmless: no other thread has to do with the object
