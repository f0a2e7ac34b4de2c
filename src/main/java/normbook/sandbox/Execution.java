package normbook.sandbox;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import normbook.sandbox.Run.Limit;

/** The way of one job through the worker: measure, compile, guard, load, call. Says each result as soon as it is known. */
final class Execution {
    private final LearnerCompiler compiler;
    private final boolean guarded;
    private final CapturedOutput output;

    Execution(LearnerCompiler compiler, boolean guarded, CapturedOutput output) {
        this.compiler = compiler;
        this.guarded = guarded;
        this.output = output;
    }

    void run(Job job, Channel channel) {
        output.begin(channel);
        try {
            compileAndCall(job, channel);
        } catch (StackOverflowError e) {
            channel.limitExceeded(Limit.WORK); // javac's own stack: the source is nested too deep
        } catch (OutOfMemoryError e) {
            channel.limitExceeded(Limit.MEMORY);
        }
    }

    private void compileAndCall(Job job, Channel channel) {
        if (SourceLimits.areExceededBy(job.source())) {
            channel.limitExceeded(Limit.WORK);
            return;
        }
        Compilation compiled = compiler.compile(job);
        if (!compiled.diagnostics().isEmpty()) {
            channel.notCompiled(compiled.diagnostics());
            return;
        }
        Optional<Guard.Refusal> refusal = guarded ? Guard.check(compiled.classes()) : Optional.empty();
        if (refusal.isPresent()) {
            channel.refused(refusal.get().what(), refusal.get().line());
            return;
        }
        LearnerLoader loader = new LearnerLoader(compiled.classes());
        MethodHandle method = find(job, loader);
        channel.loaded();
        if (callAll(method, job, loader, channel)) {
            channel.finished();
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
        for (List<Object> arguments : job.calls()) {
            Limit exceeded = call(method, arguments, loader, channel);
            output.send();
            if (exceeded != null) {
                channel.limitExceeded(exceeded);
                return false;
            }
        }
        return true;
    }

    private Limit call(MethodHandle method, List<Object> arguments, LearnerLoader loader, Channel channel) {
        try {
            Object value = method.invokeWithArguments(new Object[] {arguments.toArray()});
            channel.returned(value, arguments);
            return null;
        } catch (StackOverflowError e) {
            return Limit.DEPTH;
        } catch (OutOfMemoryError e) {
            return Limit.MEMORY;
        } catch (Throwable thrown) {
            Failure failure = Failure.of(thrown, loader);
            channel.threw(failure.exception(), failure.message(), failure.line());
            return null;
        }
    }
}
