class Solution {
    static double run(double x) throws Throwable {
        double y = 1e308;
        while (true) x += y % 4.9e-324;
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
