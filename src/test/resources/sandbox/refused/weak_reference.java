// java.lang.ref.WeakReference
class Solution {
    static double run(double x) throws Throwable {
        return new java.lang.ref.WeakReference<>(new Object()).get() == null ? 0 : x; // <- here
    }
}
// outer: harmless: when it is cleared differs from run to run
