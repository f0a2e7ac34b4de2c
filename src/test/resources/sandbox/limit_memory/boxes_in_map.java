import java.util.*;

class Solution {
    static double run(double x) {
        Map<Integer, Double> map = new HashMap<>();
        for (int i = 0; ; i++) map.put(i, x);
    }
}
