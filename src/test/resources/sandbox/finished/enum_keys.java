import java.util.*;
import java.util.stream.*;

class Solution {
    enum Kind { A, B, C, D, E, F, G }

    static double run(double x) {
        Map<Kind, Integer> map = new HashMap<>();
        for (Kind kind : Kind.values()) map.put(kind, kind.ordinal());
        System.out.println(map);
        System.out.println(new HashSet<>(List.of(Kind.values())));
        Map<Kind, List<Integer>> groups = IntStream.range(0, 20).boxed().collect(Collectors.groupingBy(i -> Kind.values()[i % 7]));
        System.out.println(groups);
        return 21 + map.values().stream().mapToInt(i -> i).sum();
    }
}
