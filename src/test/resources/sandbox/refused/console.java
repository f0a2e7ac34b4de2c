// System.console
class Solution {
    static double run(double x) throws Throwable {
        System.console().printf("x"); // <- here
        return x;
    }
}
// outer: nothing to see: the worker has no terminal
