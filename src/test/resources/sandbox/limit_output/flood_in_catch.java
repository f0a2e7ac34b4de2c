class Solution {
    static double run(double x) throws Throwable {
        while (true) {
            try {
                System.out.println(x);
            } catch (Throwable e) {
                System.out.println(e);
            }
        }
    }
}
// outer: output: no more comes out of the worker than the cap
