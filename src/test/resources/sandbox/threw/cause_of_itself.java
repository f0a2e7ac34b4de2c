// java.lang.Exception: first:4
class Solution {
    static double run(double x) throws Throwable {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        throw first;
    }
}
