// java.util.ServiceLoader.load
class Solution {
    static double run(double x) throws Throwable {
        return java.util.ServiceLoader.load(Runnable.class).stream().count(); // <- here
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
