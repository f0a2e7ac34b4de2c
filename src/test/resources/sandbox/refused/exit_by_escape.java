// System.exit
class Solution {
    static double run(double x) throws Throwable {
        \u0053ystem.\u0065xit(7); // <- here
        return x;
    }
}
// outer: own process: only the worker ends or falls silent; another takes its place
