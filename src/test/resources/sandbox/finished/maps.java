import java.util.*;

class Solution {
    static double run(double x) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String word : "the mean and the variance and the rest".split(" ")) counts.merge(word, 1, Integer::sum);
        System.out.println(counts);
        for (Map.Entry<String, Integer> entry : counts.entrySet()) entry.setValue(entry.getValue() * 2);
        Map<String, Integer> other = new LinkedHashMap<>(counts);
        other.putIfAbsent("new", 1);
        other.computeIfPresent("the", (k, v) -> v + 1);
        other.compute("x", (k, v) -> v == null ? 9 : v);
        other.remove("and");
        other.replaceAll((k, v) -> v + 1);
        System.out.println(other + " " + other.keySet() + other.values() + other.getOrDefault("none", -1) + other.containsValue(3) + ((TreeMap<String, Integer>) counts).headMap("rest") + ((TreeMap<String, Integer>) counts).firstKey());
        return other.entrySet().stream().max(Map.Entry.comparingByValue()).get().getKey().equals("x") ? x : 0;
    }
}
