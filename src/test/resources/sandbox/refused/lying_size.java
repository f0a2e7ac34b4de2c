// java.util.ArrayList.size
import java.util.*;

class Solution {
    static class Small extends ArrayList<Double> {
        @Override
        public int size() {
            return 0; // <- here
        }
    }

    static double run(double x) throws Throwable {
        Small small = new Small();
        for (int i = 0; i < 1_000_000; i++) small.add(x);
        while (!small.contains(0.0)) {}
        return x;
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
