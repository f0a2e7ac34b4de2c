import java.util.stream.*;

class Solution {
    static double run(double x) {
        return LongStream.range(0, Long.MAX_VALUE).sum();
    }
}
