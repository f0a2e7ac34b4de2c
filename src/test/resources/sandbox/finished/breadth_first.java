import java.util.*;

class Solution {
    static double run(double x) {
        Map<Integer, List<Integer>> edges = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            edges.computeIfAbsent(i, k -> new ArrayList<>()).add((i * 7 + 1) % 500);
            edges.get(i).add((i * 3 + 2) % 500);
        }
        Deque<Integer> queue = new ArrayDeque<>(List.of(0));
        Map<Integer, Integer> distance = new HashMap<>(Map.of(0, 0));
        while (!queue.isEmpty()) {
            int at = queue.poll();
            for (int next : edges.get(at)) {
                if (distance.putIfAbsent(next, distance.get(at) + 1) == null) queue.add(next);
            }
        }
        System.out.println(distance.size() + " " + Collections.max(distance.values()));
        return x;
    }
}
