// java.util.Arrays.parallelSort
class Solution {
    static double run(double x) throws Throwable {
        double[] y = {x, 1};
        java.util.Arrays.parallelSort(y); // <- here
        return y[1];
    }
}
// outer: harmless: few threads may be made by limit, and they end with the worker
