import java.util.*;
import java.util.stream.*;

class Solution {
    static double run(double x) {
        System.out.println(Stream.of("b", "a", "c").sorted(Comparator.reverseOrder()).collect(Collectors.joining(",", "<", ">")));
        System.out.println(IntStream.rangeClosed(1, 5).mapToObj(Integer::toString).collect(Collectors.toList()));
        System.out.println(Stream.iterate(1, i -> i * 2).limit(8).skip(2).map(String::valueOf).toList());
        System.out.println(IntStream.range(0, 1_000_000_000).filter(i -> i % 7 == 3).findFirst().getAsInt());
        Map<Integer, Double> groups = Stream.of(1, 2, 3, 4).collect(Collectors.groupingBy(i -> i % 2, Collectors.averagingInt(i -> i)));
        System.out.println(groups);
        System.out.println(Stream.of(1, 1, 2).distinct().count() + DoubleStream.of(3, 1).sorted().boxed().toList().toString());
        System.out.println(Stream.of(List.of(1), List.of(2, 3)).flatMap(List::stream).mapToInt(Integer::intValue).summaryStatistics());
        System.out.println(Arrays.stream(new double[] {1, 2}).map(Math::sqrt).reduce(0, Double::sum));
        System.out.println(Stream.of("a", "b").collect(Collectors.toMap(s -> s, String::length)));
        System.out.println(Stream.of(3, 1).takeWhile(i -> i > 2).anyMatch(i -> i == 3) + " " + new Random(3).doubles(2).sum());
        System.out.println(Stream.of(1, 2, 3).collect(Collectors.toUnmodifiableSet()) + "" + Arrays.toString(Stream.of("q").toArray(String[]::new)));
        Iterator<Integer> it = Stream.of(40, 2).iterator();
        return it.next() + it.next();
    }
}
