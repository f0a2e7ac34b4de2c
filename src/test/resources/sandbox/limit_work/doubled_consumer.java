import java.util.*;
import java.util.function.*;

class Solution {
    static double run(double x) throws Throwable {
        DoubleConsumer all = new DoubleSummaryStatistics();
        for (int i = 0; i < 60; i++) all = all.andThen(all);
        all.accept(x);
        return x;
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
