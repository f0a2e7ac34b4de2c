package normbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import normbook.sandbox.Job;
import normbook.sandbox.Run;
import normbook.sandbox.Sandbox;

/** No sandbox at all: runs the sources of these tests in this process, unjailed, for what the grader makes of them. */
final class TrustedSandbox implements Sandbox {
    private final Path folder;

    TrustedSandbox(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized Run run(Job job) {
        try {
            Path place = Files.createTempDirectory(folder, "run");
            Path source = Files.writeString(place.resolve(job.className() + ".java"), job.source());
            List<Run.Diagnostic> errors = compile(source, place);
            if (!errors.isEmpty()) return new Run(new Run.NotCompiled(errors), List.of(), "", null);
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {place.toUri().toURL()})) {
                return new Run(new Run.Finished(), calls(job, loader.loadClass(job.className())), "", null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Run.Diagnostic> compile(Path source, Path into) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(collector, null, null)) {
            List<String> options = List.of("-proc:none", "-d", into.toString());
            compiler.getTask(null, files, collector, options, null, files.getJavaFileObjects(source))
                    .call();
        }
        return collector.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> new Run.Diagnostic((int) d.getLineNumber(), (int) d.getColumnNumber(), d.getMessage(null)))
                .toList();
    }

    private static List<Run.Call> calls(Job job, Class<?> type) throws ReflectiveOperationException {
        Method method = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(job.method()))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        List<Run.Call> calls = new ArrayList<>();
        for (List<Object> arguments : job.resolvedCalls()) {
            try {
                Object value = method.invoke(null, arguments.toArray());
                calls.add(new Run.Returned(
                        copy(value),
                        new ArrayList<>(
                                arguments.stream().map(TrustedSandbox::copy).toList())));
            } catch (InvocationTargetException e) {
                calls.add(threw(e.getCause()));
            }
        }
        return calls;
    }

    private static Run.Threw threw(Throwable cause) {
        int line = Arrays.stream(cause.getStackTrace())
                .filter(frame -> Objects.equals(frame.getFileName(), "Solution.java"))
                .mapToInt(StackTraceElement::getLineNumber)
                .findFirst()
                .orElse(0);
        return new Run.Threw(cause.getClass().getName(), cause.getMessage(), line);
    }

    private static Object copy(Object value) {
        if (value == null || !value.getClass().isArray()) return value;
        Object copy = Array.newInstance(value.getClass().getComponentType(), Array.getLength(value));
        for (int i = 0; i < Array.getLength(value); i++) Array.set(copy, i, copy(Array.get(value, i)));
        return copy;
    }

    @Override
    public void close() {}
}
