import java.util.stream.*;

class Solution {
    static double run(double x) {
        Stream.generate(() -> "again").forEach(System.out::println);
        return x;
    }
}
