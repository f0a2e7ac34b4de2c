import java.util.*;

class Solution {
    static class Range implements Iterable<Integer> {
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                int at;

                @Override
                public boolean hasNext() {
                    return at < 5;
                }

                @Override
                public Integer next() {
                    return at++;
                }
            };
        }
    }

    static double run(double x) {
        int sum = 0;
        for (int i : new Range()) sum += i;
        new Range().forEach(i -> System.out.print(i + " "));
        return sum + 32;
    }
}
