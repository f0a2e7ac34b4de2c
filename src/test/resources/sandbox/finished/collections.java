import java.util.*;

class Solution {
    static double run(double x) {
        Map<String, List<Double>> map = new TreeMap<>(Comparator.reverseOrder());
        map.computeIfAbsent("a", k -> new ArrayList<>()).add(40.0);
        Deque<Double> deque = new ArrayDeque<>(List.of(2.0));
        PriorityQueue<Double> queue = new PriorityQueue<>(Comparator.comparingDouble(d -> -d));
        queue.addAll(map.get("a"));
        Iterator<Double> it = new LinkedHashSet<>(queue).iterator();
        Collections.sort(new ArrayList<>(queue));
        return it.next() + deque.pop();
    }
}
