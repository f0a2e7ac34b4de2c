class Solution {
    static double run(double x) {
        Object lock = new Object();
        while (true) {
            synchronized (lock) {
                try {
                    while (true) {}
                } catch (Throwable t) {
                    x++;
                }
            }
        }
    }
}
