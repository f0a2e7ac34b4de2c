class Solution {
    static class Mine {
        @Override
        public boolean equals(Object other) {
            while (true) {}
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    static double run(double x) throws Throwable {
        return java.util.List.of(new Mine()).contains(new Mine()) ? 1 : 0;
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
