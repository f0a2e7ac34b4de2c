class Solution {
    static class Mine extends RuntimeException {
        @Override
        public String getMessage() {
            while (true) {}
        }
    }

    static double run(double x) throws Throwable {
        try {
            throw new Mine();
        } catch (Mine e) {
            return e.getMessage().length();
        }
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
