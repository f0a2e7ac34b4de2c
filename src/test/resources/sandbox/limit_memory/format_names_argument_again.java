class Solution {
    static double run(double x) throws Throwable {
        return String.format("%1$s".repeat(10_000), "a".repeat(1 << 20)).length();
    }
}
// outer: heap: the heap ends, and with it the worker
