import java.util.*;
import java.util.stream.*;

class Solution {
    static double run(double x) {
        double sum = IntStream.rangeClosed(1, 8).mapToObj(i -> new double[] {i}).mapToDouble(row -> row[0]).sum();
        Map<Boolean, List<Integer>> parts = Stream.of(1, 2, 3, 4).collect(Collectors.partitioningBy(i -> i % 2 == 0));
        return sum + parts.get(true).stream().reduce(0, Integer::sum);
    }
}
