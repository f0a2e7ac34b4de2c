// native
class Solution {
    static native void call();

    static double run(double x) throws Throwable {
        return x;
    }
}
// outer: harmless: there is no library with such a method
