class Solution {
    static class Mine extends RuntimeException {
        @Override
        public synchronized Throwable fillInStackTrace() {
            while (true) {}
        }
    }

    static double run(double x) throws Throwable {
        throw new Mine();
    }
}
