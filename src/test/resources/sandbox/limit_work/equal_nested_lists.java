import java.util.*;

class Solution {
    static double run(double x) {
        List<Object> a = new ArrayList<>(List.of(1, 2));
        List<Object> b = new ArrayList<>(List.of(1, 2));
        for (int i = 0; i < 60; i++) {
            a = new ArrayList<>(Arrays.asList(a, a));
            b = new ArrayList<>(Arrays.asList(b, b));
        }
        return a.equals(b) ? 1 : 0;
    }
}
