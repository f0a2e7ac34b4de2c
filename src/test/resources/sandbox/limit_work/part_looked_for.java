class Solution {
    static double run(double x) throws Throwable {
        return "a".repeat(1 << 20).indexOf("a".repeat(1 << 19) + "b");
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
