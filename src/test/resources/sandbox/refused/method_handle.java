// java.lang.invoke.MethodHandles.lookup
import java.lang.invoke.*;

class Solution {
    static double run(double x) throws Throwable {
        return (double) MethodHandles.lookup().findStatic(Math.class, "sqrt", MethodType.methodType(double.class, double.class)).invokeExact(x); // <- here
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
