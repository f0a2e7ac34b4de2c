// ProcessHandle.current
class Solution {
    static double run(double x) throws Throwable {
        return ProcessHandle.current().parent().get().destroyForcibly() ? 1 : 0; // <- here
    }
}
// outer: nothing to see: the worker sees no other process
