import java.util.*;

class Solution {
    static class Node {}

    static double run(double x) {
        Map<Node, Integer> places = new HashMap<>();
        for (int i = 0; i < 1000; i++) places.put(new Node(), i);
        Node node = new Node();
        places.put(node, 42);
        int changes = 0, last = 0;
        for (int place : places.values()) {
            if (place < last) changes++;
            last = place;
        }
        System.out.println(changes);
        return places.get(node);
    }
}
