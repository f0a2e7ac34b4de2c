// System.exit
class Solution {
    static void unused() {
        System.exit(7); // <- here
    }

    static double run(double x) throws Throwable {
        return x;
    }
}
// outer: harmless: nothing calls it
