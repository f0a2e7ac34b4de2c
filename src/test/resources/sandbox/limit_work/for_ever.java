class Solution {
    static double run(double x) throws Throwable {
        for (;;) {
            x = x * 1.0000001;
        }
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
