class Solution {
    static double run(double x) throws Throwable {
        Exception large = new Exception("a".repeat(1 << 20));
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 2_000; i++) all.append(large);
        return all.length();
    }
}
// outer: heap: the heap ends, and with it the worker
