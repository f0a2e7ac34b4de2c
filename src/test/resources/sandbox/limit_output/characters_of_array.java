class Solution {
    static double run(double x) throws Throwable {
        System.out.println(new char[10 << 20]);
        return x;
    }
}
// outer: output: no more comes out of the worker than the cap
