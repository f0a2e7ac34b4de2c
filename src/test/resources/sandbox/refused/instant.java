// java.time.Instant.now
class Solution {
    static double run(double x) throws Throwable {
        return java.time.Instant.now().getNano(); // <- here
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
