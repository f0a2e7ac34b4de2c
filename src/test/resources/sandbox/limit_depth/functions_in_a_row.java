import java.util.function.*;

class Solution {
    static double run(double x) throws Throwable {
        DoubleUnaryOperator f = y -> y + 1;
        DoubleUnaryOperator all = f;
        for (int i = 0; i < 500_000; i++) all = all.andThen(f);
        return all.applyAsDouble(x);
    }
}
// outer: stack: the learner's thread has a stack of its own, and an end of it
