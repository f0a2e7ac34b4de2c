import java.util.*;

class Solution {
    static double run(double x) {
        Set<String> set = Set.of("mean", "variance", "gamma", "beta", "eps");
        Map<String, Integer> map = Map.of("a", 1, "b", 2, "c", 3);
        System.out.println(set + " " + map + " " + Map.ofEntries(Map.entry("k", 1)) + Set.copyOf(List.of(1, 1, 2)));
        int thrown = 0;
        try {
            set.add("x");
        } catch (UnsupportedOperationException e) {
            thrown++;
        }
        try {
            Set.of(1, 1);
        } catch (IllegalArgumentException e) {
            thrown++;
        }
        try {
            Map.of(1, null);
        } catch (NullPointerException e) {
            thrown++;
        }
        try {
            map.containsKey(null);
        } catch (NullPointerException e) {
            thrown++;
        }
        return thrown == 4 && set.size() == 5 && map.get("b") == 2 && set.equals(new HashSet<>(set)) ? x : thrown;
    }
}
