import java.util.*;

class Solution {
    static double run(double x) {
        Comparator<Double> c = Comparator.naturalOrder();
        for (int i = 0; i < 50; i++) c = c.thenComparing(c);
        return c.compare(x, x);
    }
}
