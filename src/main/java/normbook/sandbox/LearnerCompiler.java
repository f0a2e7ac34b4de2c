package normbook.sandbox;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import normbook.sandbox.Run.Diagnostic;

/** Compiles a job's source in memory, against java.base only, without annotation processors. */
final class LearnerCompiler {
    // Source level 17 on every JDK: the same source, the same verdict. Inline concatenation needs no bootstrap method.
    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "-source",
            "17",
            "-target",
            "17",
            "--limit-modules",
            "java.base",
            "-g:source,lines",
            "-nowarn",
            "-Xlint:none",
            "-implicit:none",
            "-XDstringConcat=inline");

    private final CompilerPool pool;
    private final MemoryFiles files;
    private boolean hasCrashed;

    LearnerCompiler() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        pool = CompilerPool.of(javac);
        files = MemoryFiles.of(javac);
    }

    Compilation compile(Job job) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaFileObject unit = MemoryFiles.source(job.className(), job.source());
        files.takeClasses();
        try {
            CompilerPool.Order order = new CompilerPool.Order(new StringWriter(), files, said, OPTIONS, unit);
            return pool.compile(order, Compilation.class, task -> compile(task, job, said));
        } catch (RuntimeException e) {
            hasCrashed = true;
            if (e.getCause() instanceof StackOverflowError deep) {
                throw deep;
            }
            return new Compilation(Map.of(), List.of(crash(e)));
        }
    }

    /** Has the compiler ever failed by itself? Nobody knows what it left behind. */
    boolean hasCrashed() {
        return hasCrashed;
    }

    private Compilation compile(JavacTask task, Job job, DiagnosticCollector<JavaFileObject> said) {
        try {
            task.analyze();
            if (errors(said).isEmpty()) {
                Optional<Diagnostic> wrong = new SignatureCheck(task, job).findFault();
                if (wrong.isPresent()) {
                    return new Compilation(Map.of(), List.of(wrong.get()));
                }
                task.generate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Diagnostic> errors = errors(said);
        return new Compilation(errors.isEmpty() ? files.takeClasses() : Map.of(), errors);
    }

    private static List<Diagnostic> errors(DiagnosticCollector<JavaFileObject> said) {
        return said.getDiagnostics().stream()
                .filter(d -> d.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(d -> new Diagnostic(
                        (int) Math.max(0, d.getLineNumber()),
                        (int) Math.max(0, d.getColumnNumber()),
                        d.getMessage(Locale.ENGLISH)))
                .toList();
    }

    private static Diagnostic crash(Exception e) {
        return new Diagnostic(
                0,
                0,
                "The Java compiler itself fails on this source: " + e.getClass().getName());
    }
}
