class Solution {
    static double run(double x) throws Throwable {
        while (true) System.out.append("x");
    }
}
// outer: output: no more comes out of the worker than the cap
