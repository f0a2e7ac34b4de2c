import java.util.*;

class Solution {
    static class Liar extends AbstractList<Double> {
        private int asked;

        @Override
        public int size() {
            return asked++ % 2 == 0 ? 0 : 1 << 26;
        }

        @Override
        public Double get(int i) {
            throw new IllegalStateException();
        }
    }

    static double run(double x) throws Throwable {
        Liar liar = new Liar();
        while (true) {
            try {
                new ArrayList<>(liar).size();
            } catch (IllegalStateException e) {
                x++;
            }
        }
    }
}
