// java.util.Spliterator
import java.util.*;

class Solution {
    static class Liar implements Spliterator<Double> { // <- here
        private int asked;

        @Override
        public boolean tryAdvance(java.util.function.Consumer<? super Double> action) {
            return false;
        }

        @Override
        public Spliterator<Double> trySplit() {
            return null;
        }

        @Override
        public long estimateSize() {
            return asked++ < 1 ? 0 : 1 << 28;
        }

        @Override
        public int characteristics() {
            return SIZED | SUBSIZED;
        }
    }

    static double run(double x) throws Throwable {
        return java.util.stream.StreamSupport.stream(new Liar(), false).toArray().length;
    }
}
// outer: harmless: the library notices that the size was a lie
