import java.util.*;

class Solution {
    static Map<Integer, Integer> memo = new HashMap<>();

    static int f(int n) {
        return memo.getOrDefault(n, -1) + f(n + 1);
    }

    static double run(double x) {
        return f(0);
    }
}
