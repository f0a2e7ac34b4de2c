// new OutOfMemoryError()
class Solution {
    static double run(double x) throws Throwable {
        throw new IllegalStateException(new OutOfMemoryError("mine")); // <- here
    }
}
