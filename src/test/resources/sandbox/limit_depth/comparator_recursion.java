import java.util.*;

class Solution {
    static int compare(Double a, Double b) {
        return List.of(a, b).stream().sorted(Solution::compare).findFirst().get() > 0 ? 1 : -1;
    }

    static double run(double x) {
        return compare(x, 1.0);
    }
}
