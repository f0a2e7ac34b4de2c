// System.currentTimeMillis
class Solution {
    static double run(double x) throws Throwable {
        return System.currentTimeMillis(); // <- here
    }
}
// outer: harmless: it would only make verdicts differ
