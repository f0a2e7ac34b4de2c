// Solution$Mine: limit exceeded:0
class Solution {
    static class Mine extends Error {
        Mine() {
            super("limit exceeded", null, false, false);
        }
    }

    static double run(double x) throws Throwable {
        throw new Mine();
    }
}
