class Solution {
    static double run(double x) throws Throwable {
        while (true) System.out.print('字');
    }
}
// outer: output: no more comes out of the worker than the cap
