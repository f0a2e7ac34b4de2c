// ClassLoader
class Solution {
    static class Loader extends ClassLoader {} // <- here

    static double run(double x) throws Throwable {
        new Loader().loadClass("java.lang.String");
        return x;
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
