import java.util.*;
import java.util.stream.*;

class Solution {
    static double run(double x) {
        List<Integer> list = IntStream.range(0, 100_000).boxed().collect(Collectors.toList());
        Set<Integer> set = new HashSet<>(list);
        return set.removeAll(list) ? x : 0;
    }
}
