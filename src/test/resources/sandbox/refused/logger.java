// System.getLogger
class Solution {
    static double run(double x) throws Throwable {
        System.getLogger("x").log(System.Logger.Level.INFO, "x"); // <- here
        return x;
    }
}
// outer: harmless: what it logs goes where all that it prints goes
