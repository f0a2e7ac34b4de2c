// Thread
class Solution {
    static double run(double x) throws Throwable {
        while (true) {
            try {
                new Thread(() -> { // <- here
                    while (true) {}
                }).start();
            } catch (OutOfMemoryError e) {
                x++; // no further thread is to be had
            }
        }
    }
}
// outer: processor time: threads are few by limit, and all their time counts
