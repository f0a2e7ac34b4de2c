// java.net.URLClassLoader
class Solution {
    static double run(double x) throws Throwable {
        new java.net.URLClassLoader(new java.net.URL[0]).close(); // <- here
        return x;
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
