// java.lang.reflect.Array.getLength
class Solution {
    static double run(double x) throws Throwable {
        return java.lang.reflect.Array.getLength(new double[3]); // <- here
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
