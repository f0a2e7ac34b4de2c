// java.lang.NullPointerException: Cannot throw exception because "none" is null:5
class Solution {
    static double run(double x) throws Throwable {
        RuntimeException none = null;
        throw none;
    }
}
