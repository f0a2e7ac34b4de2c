// java.lang.IllegalStateException: java.lang.OutOfMemoryError: mine:4
class Solution {
    static double run(double x) throws Throwable {
        throw new IllegalStateException(new OutOfMemoryError("mine"));
    }
}
