// System.loadLibrary
class Solution {
    static double run(double x) throws Throwable {
        System.loadLibrary("m"); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
