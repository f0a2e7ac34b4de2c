import java.util.*;

class Solution {
    static double run(double x) {
        Map<Double, Double> wide = new HashMap<>(1 << 21);
        wide.put(x, x);
        double sum = 0;
        while (true) {
            for (double d : wide.keySet()) sum += d;
        }
    }
}
