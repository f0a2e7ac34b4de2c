class Solution {
    static double loop(double x) {
        while (true) {}
    }

    static double run(double x) throws Throwable {
        return java.util.stream.DoubleStream.of(x).map(Solution::loop).sum();
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
