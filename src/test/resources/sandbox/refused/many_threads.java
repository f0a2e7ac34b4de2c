// Thread
class Solution {
    static double run(double x) throws Throwable {
        while (true) {
            new Thread(() -> { // <- here
                while (true) {}
            }).start();
        }
    }
}
// outer: processor time: threads are few by limit, and all their time counts
