// ThreadDeath
class Solution {
    static double run(double x) throws Throwable {
        try {
            x++;
        } catch (ThreadDeath e) { // <- here
            return 0;
        }
        return x;
    }
}
// outer: harmless: nothing throws it
