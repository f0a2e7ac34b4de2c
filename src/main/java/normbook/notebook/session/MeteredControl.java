package normbook.notebook.session;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import normbook.sandbox.meter.Meter;

/** Runs a snippet in this process, counted, and keeps its value as it is: JShell would make a text of it uncounted. */
final class MeteredControl extends DirectExecutionControl {
    private static final String NO_TEXT = "";

    private final SessionLoader loader;
    private Object value;
    private StackTraceElement[] trace = {};

    MeteredControl(SessionLoader loader) {
        super(loader);
        this.loader = loader;
    }

    /** What the last snippet came to, once. */
    Object takeValue() {
        Object taken = value;
        value = null;
        return taken;
    }

    /** Of what the last snippet threw, as the JVM tells it. */
    StackTraceElement[] trace() {
        return trace;
    }

    @Override
    public String invoke(String className, String methodName)
            throws RunException, InternalException, EngineTerminationException {
        MethodHandle method = find(className, methodName);
        value = null;
        trace = new StackTraceElement[0];
        Meter.beginCall();
        try {
            value = method.invoke();
            return NO_TEXT;
        } catch (Throwable e) {
            throw converted(e);
        }
    }

    @Override
    public String varValue(String className, String varName) {
        return NO_TEXT;
    }

    /** A handle, since Method.invoke would grow accessors inside the learner's loader. */
    private MethodHandle find(String className, String methodName) throws InternalException {
        try {
            Method method = findClass(className).getDeclaredMethod(methodName);
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new InternalException(e.toString());
        }
    }

    private RunException converted(Throwable thrown) {
        Meter.noteOverflow(thrown);
        if (Meter.exceeded() != null) {
            return new StoppedException();
        }
        Throwable shown =
                thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
        trace = trace(shown);
        if (shown instanceof SPIResolutionException notYet) {
            return new ResolutionException(notYet.id(), trace);
        }
        return new UserException(message(shown), shown.getClass().getName(), trace);
    }

    /** Counted, where it is the learner's own method that says it. */
    private String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : message;
        } catch (Throwable e) {
            return "";
        }
    }

    static StackTraceElement[] trace(Throwable thrown) {
        try {
            StackTraceElement[] told = thrown.getStackTrace();
            return told == null ? new StackTraceElement[0] : told;
        } catch (Throwable e) {
            return new StackTraceElement[0];
        }
    }
}
