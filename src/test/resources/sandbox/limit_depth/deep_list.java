import java.util.*;

class Solution {
    static double run(double x) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) list = new ArrayList<>(Arrays.asList((Object) list));
        return list.hashCode();
    }
}
