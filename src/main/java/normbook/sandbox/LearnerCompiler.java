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
            // The JVM names local variables in the message of a NullPointerException.
            "-g:source,lines,vars",
            "-nowarn",
            "-Xlint:none",
            "-implicit:none",
            "-XDstringConcat=inline");

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private CompilerPool pool;
    private final MemoryFiles files;
    private String crash = "";
    private int compilations;

    LearnerCompiler() throws IOException {
        pool = CompilerPool.of(javac);
        files = MemoryFiles.of(javac);
    }

    /** @throws FoldedText.TooLongException before the compiler joins what would take all memory */
    Compilation compile(Job job) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        OwnPackage own = OwnPackage.of(job.source(), ++compilations);
        JavaFileObject unit = MemoryFiles.source(job.className(), own.around(job.source()));
        files.takeClasses();
        try {
            CompilerPool.Order order = new CompilerPool.Order(new StringWriter(), files, said, OPTIONS, unit);
            return pool.compile(
                            order, Compilation.class, task -> compile(task, new SignatureCheck(task, job, own), said))
                    .plain(own);
        } catch (FoldedText.TooLongException e) {
            throw e;
        } catch (RuntimeException e) {
            crash = "the compiler crashed: " + e + ", " + e.getCause();
            if (e.getCause() instanceof StackOverflowError deep) {
                throw deep;
            }
            return new Compilation(Map.of(), List.of(crash(e)));
        } finally {
            // What stands in a package of the learner's choice would be there for the next one.
            if (own == OwnPackage.LEARNERS) pool = CompilerPool.of(javac);
        }
    }

    /** How the compiler failed by itself, empty where it never has. Nobody knows what it left behind. */
    String crash() {
        return crash;
    }

    private Compilation compile(JavacTask task, SignatureCheck signature, DiagnosticCollector<JavaFileObject> said) {
        try {
            if (FoldedText.isTooLong(task.parse())) {
                throw new FoldedText.TooLongException();
            }
            task.analyze();
            if (errors(said).isEmpty()) {
                Optional<Diagnostic> wrong = signature.findFault();
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
