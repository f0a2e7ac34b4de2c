// java.util.concurrent.ThreadLocalRandom.current
class Solution {
    static double run(double x) throws Throwable {
        return java.util.concurrent.ThreadLocalRandom.current().nextDouble(); // <- here
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
