import java.util.*;

class Solution {
    static class Endless implements Iterable<Double> {
        public Iterator<Double> iterator() {
            return new Iterator<>() {
                public boolean hasNext() {
                    return true;
                }

                public Double next() {
                    return 1.0;
                }
            };
        }
    }

    static double run(double x) {
        double sum = 0;
        for (double d : new Endless()) sum += d;
        return sum;
    }
}
