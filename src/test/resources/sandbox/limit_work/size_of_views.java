import java.util.*;

class Solution {
    static double run(double x) {
        TreeSet<Integer> set = new TreeSet<>();
        for (int i = 0; i < 100_000; i++) set.add(i);
        long n = 0;
        while (true) n += set.headSet(99_999).size();
    }
}
