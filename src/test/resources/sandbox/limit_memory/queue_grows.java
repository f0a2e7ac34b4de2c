import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        Deque<double[]> queue = new ArrayDeque<>();
        while (true) queue.push(new double[1000]);
    }
}
// outer: heap: the heap ends, and with it the worker
