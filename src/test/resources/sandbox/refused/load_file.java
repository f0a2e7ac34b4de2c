// System.load
class Solution {
    static double run(double x) throws Throwable {
        System.load("/lib/x86_64-linux-gnu/libm.so.6"); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
