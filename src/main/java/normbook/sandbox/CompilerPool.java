package normbook.sandbox;

import com.sun.source.util.JavacTask;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

/**
 * Lets javac keep what it has read of the JDK from one compilation to the next, by the JDK's own JavacTaskPool: a few
 * milliseconds instead of thirty. That class is not exported, so it is found by name, and done without where it is not.
 */
final class CompilerPool {
    /** What a compilation is made of. */
    record Order(
            java.io.Writer out,
            javax.tools.JavaFileManager files,
            javax.tools.DiagnosticListener<JavaFileObject> said,
            List<String> options,
            JavaFileObject unit) {}

    private static final String POOL = "com.sun.tools.javac.api.JavacTaskPool";

    private final JavaCompiler javac;
    private final Object pool;
    private final Method getTask;
    private final Class<?> worker;

    private CompilerPool(JavaCompiler javac, Object pool, Method getTask, Class<?> worker) {
        this.javac = javac;
        this.pool = pool;
        this.getTask = getTask;
        this.worker = worker;
    }

    static CompilerPool of(JavaCompiler javac) {
        try {
            Class<?> type = Class.forName(POOL);
            Class<?> worker = Class.forName(POOL + "$Worker");
            Object pool = type.getConstructor(int.class).newInstance(1);
            Method getTask = List.of(type.getMethods()).stream()
                    .filter(method -> method.getName().equals("getTask"))
                    .findFirst()
                    .orElseThrow();
            return new CompilerPool(javac, pool, getTask, worker);
        } catch (ReflectiveOperationException e) {
            return new CompilerPool(javac, null, null, null);
        }
    }

    /** The task is good only while the work goes on. After an exception nothing of it is kept. */
    <T> T compile(Order order, Class<T> result, Function<JavacTask, T> work) {
        List<JavaFileObject> units = List.of(order.unit());
        if (pool == null) {
            return work.apply(
                    (JavacTask) javac.getTask(order.out(), order.files(), order.said(), order.options(), null, units));
        }
        InvocationHandler handler = (proxy, method, arguments) -> work.apply((JavacTask) arguments[0]);
        Object proxy = Proxy.newProxyInstance(CompilerPool.class.getClassLoader(), new Class<?>[] {worker}, handler);
        try {
            return result.cast(getTask.invoke(
                    pool, order.out(), order.files(), order.said(), order.options(), null, units, proxy));
        } catch (InvocationTargetException e) {
            throw unwrapped(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
