import java.util.*;

class Solution {
    static double run(double x) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) list.add(i);
        while (!list.isEmpty()) list.remove(0);
        return x;
    }
}
