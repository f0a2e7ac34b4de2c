// StackWalker.getInstance
class Solution {
    static double run(double x) throws Throwable {
        return StackWalker.getInstance().walk(frames -> frames.count()); // <- here
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
