import java.util.*;

class Solution {
    static double run(double x) {
        List<Integer> list = new LinkedList<>();
        for (int i = 0; i < 100_000; i++) list.add(i);
        long sum = 0;
        while (true) sum += list.get(50_000);
    }
}
