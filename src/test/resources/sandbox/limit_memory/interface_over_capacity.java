import java.util.*;

class Solution {
    interface Grows {
        void ensureCapacity(int n);
    }

    static class Mine extends ArrayList<Double> implements Grows {}

    static double run(double x) throws Throwable {
        Grows grows = new Mine();
        grows.ensureCapacity(1 << 30);
        return x;
    }
}
// outer: heap: the heap ends, and with it the worker
