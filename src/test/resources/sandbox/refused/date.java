// java.util.Date
class Solution {
    static double run(double x) throws Throwable {
        return new java.util.Date().getTime(); // <- here
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
