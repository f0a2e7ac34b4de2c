import java.util.stream.*;

class Solution {
    static double run(double x) {
        return DoubleStream.iterate(x, d -> d).sum();
    }
}
