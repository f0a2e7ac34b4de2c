class Solution {
    static class Large {
        static final String TEXT = "a".repeat(1 << 20);

        @Override
        public String toString() {
            return TEXT;
        }
    }

    static double run(double x) throws Throwable {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 2_000; i++) all.append(new Large());
        return all.length();
    }
}
// outer: heap: the heap ends, and with it the worker
