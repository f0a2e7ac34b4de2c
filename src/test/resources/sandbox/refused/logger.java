// System.getLogger
class Solution {
    static double run(double x) throws Throwable {
        System.getLogger("x").log(System.Logger.Level.INFO, "x"); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
