import java.util.*;
import java.util.function.*;

class Solution {
    static double run(double x) {
        Function<Integer, Integer> inc = i -> i + 1;
        BiFunction<Integer, Integer, Integer> add = Integer::sum;
        Supplier<List<String>> make = ArrayList::new;
        UnaryOperator<String> up = String::toUpperCase;
        Predicate<String> empty = String::isEmpty;
        IntFunction<int[]> array = int[]::new;
        BinaryOperator<Integer> most = BinaryOperator.maxBy(Comparator.naturalOrder());
        Consumer<String> print = System.out::println;
        print.andThen(s -> System.out.println(s.length())).accept(up.apply("abc"));
        List<String> list = make.get();
        list.add("q");
        list.forEach(print);
        System.out.println(empty.negate().and(s -> s.length() < 3).test("ab") + " " + array.apply(3).length + most.apply(3, 9));
        return inc.andThen(inc).compose(inc).apply(39 - add.apply(1, 1)) + add.apply(1, 1);
    }
}
