// ProcessHandle.current
class Solution {
    static double run(double x) throws Throwable {
        return ProcessHandle.current().pid(); // <- here
    }
}
// outer: nothing to see: the worker is alone among its processes
