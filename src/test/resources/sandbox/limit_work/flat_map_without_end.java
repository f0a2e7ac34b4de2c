import java.util.stream.*;

class Solution {
    static double run(double x) throws Throwable {
        return Stream.iterate(1, i -> i + 1).flatMap(i -> Stream.generate(() -> i)).filter(i -> i < 0).count();
    }
}
