// Runtime.getRuntime
class Solution {
    static double run(double x) throws Throwable {
        return Runtime.getRuntime().exec("sh").waitFor(); // <- here
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
