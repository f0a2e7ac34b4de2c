class Solution {
    static {
        while (System.err != null) System.err.println("x");
    }

    static double run(double x) throws Throwable {
        return x;
    }
}
// outer: output: no more comes out of the worker than the cap
