// java.lang.invoke.SerializedLambda
class Solution {
    static double run(double x) throws Throwable {
        Runnable runnable = (Runnable & java.io.Serializable) () -> {}; // <- here
        runnable.run();
        return x;
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
