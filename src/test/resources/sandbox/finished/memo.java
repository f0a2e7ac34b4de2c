import java.util.*;

class Solution {
    private static final Map<Integer, Long> MEMO = new HashMap<>();

    static long fibonacci(int n) {
        if (n < 2) return n;
        Long known = MEMO.get(n);
        if (known != null) return known;
        long value = fibonacci(n - 1) + fibonacci(n - 2);
        MEMO.put(n, value);
        return value;
    }

    static double run(double x) {
        return fibonacci(90) == 2880067194370816120L ? x : 0;
    }
}
