import java.util.stream.*;

class Solution {
    static double run(double x) throws Throwable {
        return IntStream.range(0, 100_000_000).boxed().collect(Collectors.toList()).size();
    }
}
