// System.setSecurityManager
class Solution {
    static double run(double x) throws Throwable {
        System.setSecurityManager(null); // <- here
        return x;
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
