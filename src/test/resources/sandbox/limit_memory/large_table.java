import java.util.*;

class Solution {
    static double run(double x) {
        Map<Integer, Integer> map = new HashMap<>(1 << 30);
        map.put(1, 1);
        return map.size();
    }
}
