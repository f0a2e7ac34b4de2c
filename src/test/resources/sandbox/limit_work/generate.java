import java.util.stream.*;

class Solution {
    static double run(double x) {
        return Stream.generate(() -> 1.0).mapToDouble(d -> d).sum();
    }
}
