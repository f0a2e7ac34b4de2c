package normbook.sandbox;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import normbook.sandbox.Run.Limit;
import normbook.sandbox.meter.Exceeded;
import normbook.sandbox.meter.Identity;
import normbook.sandbox.meter.Meter;
import normbook.sandbox.rewrite.Rewriting;
import org.objectweb.asm.MethodTooLargeException;

/**
 * The way of one job through the worker: bound, compile, guard, rewrite, load, call. Says each result as soon as it is
 * known.
 */
final class Execution {
    private final LearnerCompiler compiler;
    private final boolean guarded;
    private final CapturedOutput output;
    private String fault = "";

    /** @param guarded is the inner ring on: allow-list and meter? */
    Execution(LearnerCompiler compiler, boolean guarded, CapturedOutput output) {
        this.compiler = compiler;
        this.guarded = guarded;
        this.output = output;
    }

    /** Why no further job should be run here after the last one; empty where one may. */
    String fault() {
        return fault;
    }

    void run(Job job, Channel channel) {
        output.begin(channel, () -> outputExceeded(channel));
        try {
            compileAndCall(job, channel);
        } catch (StackOverflowError e) {
            ranOut(e, Limit.NESTING, channel); // javac's own stack: the source is nested too deep
        } catch (OutOfMemoryError e) {
            ranOut(e, Limit.MEMORY, channel);
        }
    }

    /** What the JVM has no more of: nobody counted it, and on another worker it may be enough. */
    private void ranOut(Throwable e, Limit limit, Channel channel) {
        fault = "ran out: " + e;
        channel.unsure();
        channel.limitExceeded(limit);
    }

    private void outputExceeded(Channel channel) {
        if (guarded) {
            Meter.stop(Exceeded.OUTPUT);
        }
        channel.limitExceeded(Limit.OUTPUT);
    }

    private void compileAndCall(Job job, Channel channel) {
        if (SourceLimits.areExceededBy(job.source())) {
            channel.limitExceeded(Limit.NESTING);
            return;
        }
        Compilation compiled;
        try {
            compiled = compiler.compile(job);
        } catch (FoldedText.TooLongException e) {
            channel.limitExceeded(Limit.MEMORY);
            return;
        }
        if (!compiler.crash().isEmpty()) {
            fault = compiler.crash();
            channel.unsure();
        }
        if (!compiled.diagnostics().isEmpty()) {
            channel.notCompiled(compiled.diagnostics());
            return;
        }
        Optional<Guard.Refusal> refusal = guarded ? Guard.check(compiled.classes()) : Optional.empty();
        if (refusal.isPresent()) {
            channel.refused(refusal.get().what(), refusal.get().line());
            return;
        }
        try {
            load(job, guarded ? Rewriting.rewrite(compiled.classes()) : compiled.classes(), channel);
        } catch (MethodTooLargeException e) {
            channel.refused("so long a method as " + e.getMethodName(), 0);
        }
    }

    private void load(Job job, Map<String, byte[]> classes, Channel channel) {
        LearnerLoader loader = new LearnerLoader(classes);
        MethodHandle method = find(job, loader);
        channel.loaded();
        Meter.begin(Limits.WORK, Limits.ALLOCATED_BYTES, Limits.DEPTH);
        if (callAll(method, job, loader, channel)) {
            channel.finished(used());
        }
    }

    /** A handle, since Method.invoke would grow accessors inside the learner's loader. */
    private static MethodHandle find(Job job, LearnerLoader loader) {
        Class<?>[] types = job.parameterTypes().stream()
                .map(type -> JavaType.of(type).asClass())
                .toArray(Class<?>[]::new);
        try {
            Method method = Class.forName(job.className(), false, loader).getDeclaredMethod(job.method(), types);
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method).asFixedArity().asSpreader(Object[].class, types.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean callAll(MethodHandle method, Job job, LearnerLoader loader, Channel channel) {
        for (List<Object> arguments : job.resolvedCalls()) {
            // An array prints its identity hash code, and must print the same in every worker.
            arguments.forEach(Execution::markIdentity);
            Limit exceeded = call(method, arguments, loader, channel);
            output.send();
            if (Meter.overflow() != null) {
                ranOut(Meter.overflow(), exceeded, channel);
                return false;
            }
            if (exceeded != null) {
                channel.limitExceeded(exceeded, used());
                return false;
            }
        }
        return true;
    }

    private static void markIdentity(Object value) {
        if (value != null && value.getClass().isArray()) {
            Identity.mark(value);
            if (value instanceof Object[] rows) {
                for (Object row : rows) markIdentity(row);
            }
        }
    }

    private Limit call(MethodHandle method, List<Object> arguments, LearnerLoader loader, Channel channel) {
        Object value = null;
        Throwable thrown = null;
        Meter.beginCall();
        try {
            value = method.invokeWithArguments(new Object[] {arguments.toArray()});
        } catch (Throwable e) {
            Meter.noteOverflow(e);
            thrown = e;
        }
        if (Meter.exceeded() != null) {
            return Limit.valueOf(Meter.exceeded().name());
        }
        if (thrown == null) {
            return channel.returned(used(), value, arguments) ? null : Limit.RESULT;
        }
        channel.threw(used(), Failure.of(thrown, loader));
        return null;
    }

    private int used() {
        return guarded ? (int) Meter.used() : -1;
    }
}
