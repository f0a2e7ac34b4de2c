// java.util.Formatter
class Solution {
    static double run(double x) throws Throwable {
        new java.util.Formatter("@FOLDER@/written").format("x").close(); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
