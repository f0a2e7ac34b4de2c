import java.util.stream.*;

class Solution {
    static double run(double x) {
        return IntStream.range(0, Integer.MAX_VALUE).toArray().length;
    }
}
