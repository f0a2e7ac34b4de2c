import java.util.*;

class Solution {
    static class Own extends AbstractList<Double> {
        @Override
        public Double get(int i) {
            return 21.0;
        }

        @Override
        public int size() {
            return 2;
        }
    }

    static double run(double x) {
        double sum = 0;
        for (double d : new Own()) sum += d;
        return sum + new Own().stream().count() - new Own().size();
    }
}
