import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        String large = "a".repeat(1 << 20);
        int[] asked = {0};
        Iterable<String> changing = () -> Collections.nCopies(2_000, asked[0]++ == 1 ? "" : large).iterator();
        return String.join(",", changing).length();
    }
}
// outer: heap: the heap ends, and with it the worker
