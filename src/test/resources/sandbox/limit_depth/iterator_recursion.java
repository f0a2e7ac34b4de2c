import java.util.*;

class Solution {
    static class Mine implements Iterable<Double> {
        @Override
        public Iterator<Double> iterator() {
            return new Mine().iterator();
        }
    }

    static double run(double x) throws Throwable {
        return new Mine().iterator().next();
    }
}
// outer: stack: the learner's thread has a stack of its own, and an end of it
