// Solution$Mine: too small:4
class Solution {
    static double run(double x) {
        throw new Mine("too small");
    }

    static class Mine extends RuntimeException {
        Mine(String message) {
            super(message);
        }
    }
}
