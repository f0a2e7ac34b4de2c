import java.util.stream.*;

class Solution {
    static double run(double x) throws Throwable {
        String large = "a".repeat(1 << 20);
        return Stream.generate(() -> large).limit(5_000).collect(Collectors.joining()).length();
    }
}
// outer: heap: the heap ends, and with it the worker
