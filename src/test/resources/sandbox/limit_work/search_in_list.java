import java.util.*;

class Solution {
    static double run(double x) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) list.add(i);
        int found = 0;
        while (true) found += list.contains(-1) ? 1 : 0;
    }
}
