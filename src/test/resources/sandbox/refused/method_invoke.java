// Class.getMethod
class Solution {
    static double run(double x) throws Throwable {
        return (double) Math.class.getMethod("sqrt", double.class).invoke(null, x); // <- here
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
