// java.util.stream.DoubleStream.parallel
class Solution {
    static double run(double x) throws Throwable {
        return java.util.stream.DoubleStream.of(x, 0).parallel().sum(); // <- here
    }
}
// outer: harmless: few threads may be made by limit, and they end with the worker
