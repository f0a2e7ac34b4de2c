// java.lang.invoke.MethodHandles.arrayElementVarHandle
import java.lang.invoke.*;

class Solution {
    static double run(double x) throws Throwable {
        return MethodHandles.arrayElementVarHandle(double[].class).hashCode(); // <- here
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
