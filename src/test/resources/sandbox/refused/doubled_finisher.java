// java.util.stream.Collector.finisher
import java.util.function.*;
import java.util.stream.*;

class Solution {
    static double run(double x) throws Throwable {
        @SuppressWarnings("unchecked")
        Function<Object, Object> f = (Function<Object, Object>) (Function<?, ?>) Collectors.toList().finisher(); // <- here
        for (int i = 0; i < 60; i++) f = f.andThen(f);
        f.apply(x);
        return x;
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
