// java.lang.reflect.InvocationHandler
import java.lang.reflect.*;

class Solution {
    static double run(double x) throws Throwable {
        Runnable runnable = (Runnable) Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null); // <- here
        runnable.run();
        return x;
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
