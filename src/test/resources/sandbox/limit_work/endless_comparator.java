import java.util.*;

class Solution {
    static double run(double x) {
        List<Double> list = new ArrayList<>(List.of(2.0, 1.0));
        list.sort((a, b) -> {
            while (x > 0) {}
            return 0;
        });
        return x;
    }
}
