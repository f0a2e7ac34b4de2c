// StackTraceElement
class Solution {
    static double run(double x) {
        throw new Mine();
    }

    static class Mine extends RuntimeException {
        @Override
        public StackTraceElement[] getStackTrace() {
            throw this; // <- here
        }
    }
}
// outer: harmless: what is thrown is described without calling the learner's methods
