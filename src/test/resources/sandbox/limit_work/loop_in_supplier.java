class Solution {
    static double run(double x) throws Throwable {
        return java.util.Optional.<Double>empty().orElseGet(() -> {
            while (true) {}
        });
    }
}
