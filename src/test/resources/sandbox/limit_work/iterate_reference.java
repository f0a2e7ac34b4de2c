import java.util.stream.*;

class Solution {
    static double run(double x) {
        return IntStream.iterate(1, Math::abs).filter(i -> i < 0).count();
    }
}
