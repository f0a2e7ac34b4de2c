class Solution {
    static double run(double x) throws Throwable {
        double[][] rows = new double[1 << 20][];
        for (int i = 0; ; i++) rows[i % rows.length] = new double[i];
    }
}
// outer: heap: the heap ends, and with it the worker
