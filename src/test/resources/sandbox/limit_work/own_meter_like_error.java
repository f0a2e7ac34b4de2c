class Solution {
    static class Stop extends Error {
        Stop() {
            super("limit exceeded", null, false, false);
        }
    }

    static double run(double x) throws Throwable {
        while (true) {
            try {
                throw new Stop();
            } catch (Stop e) {
                x++;
            }
        }
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
