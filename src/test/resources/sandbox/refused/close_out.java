// java.io.PrintStream.close
class Solution {
    static double run(double x) throws Throwable {
        System.out.close(); // <- here
        return x;
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
