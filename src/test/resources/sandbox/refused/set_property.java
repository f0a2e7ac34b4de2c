// System.setProperty
class Solution {
    static double run(double x) throws Throwable {
        System.setProperty("line.separator", "!"); // <- here
        return x;
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
