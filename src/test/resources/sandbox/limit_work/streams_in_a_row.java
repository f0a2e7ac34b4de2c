import java.util.stream.*;

class Solution {
    static double run(double x) {
        DoubleStream all = DoubleStream.of(x);
        for (int i = 0; i < 200_000; i++) all = DoubleStream.concat(all, DoubleStream.of(x));
        return all.sum();
    }
}
