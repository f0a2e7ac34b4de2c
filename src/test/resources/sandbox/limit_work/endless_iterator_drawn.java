import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        double sum = 0;
        for (double y : (Iterable<Double>) () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Double next() {
                return 1.0;
            }
        }) sum += y;
        return sum;
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
