import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        PriorityQueue<String> queue = new PriorityQueue<>();
        String prefix = "a".repeat(4 << 20);
        queue.add(prefix + "a");
        queue.add(prefix + "b");
        while (true) queue.add(queue.poll());
    }
}
