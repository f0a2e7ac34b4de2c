// StackTraceElement
class Solution {
    static double run(double x) throws Throwable {
        return new Throwable().getStackTrace()[0].getLineNumber(); // <- here
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
