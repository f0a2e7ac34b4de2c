package normbook.sandbox;

import com.sun.source.tree.LineMap;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import normbook.sandbox.Run.Diagnostic;

/** Looks for the method a job calls among the ones the learner declared, and says what differs from what is asked for. */
final class SignatureCheck {
    private final JavacTask task;
    private final Job job;
    private final OwnPackage own;

    SignatureCheck(JavacTask task, Job job, OwnPackage own) {
        this.task = task;
        this.job = job;
        this.own = own;
    }

    Optional<Diagnostic> findFault() {
        TypeElement type = task.getElements().getTypeElement(own.qualified(job.className()));
        if (type == null) {
            String why = own == OwnPackage.LEARNERS ? ": the source declares a package" : "";
            return Optional.of(new Diagnostic(
                    1,
                    1,
                    "There is no class " + job.className() + " outside any package" + why + ". Expected: class "
                            + job.className() + " with the method " + expected()));
        }
        List<ExecutableElement> named = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(job.method()))
                .toList();
        if (named.stream().anyMatch(this::isAsExpected)) {
            return Optional.empty();
        }
        return Optional.of(named.stream()
                .max(Comparator.comparing(this::likeness))
                .map(nearest -> at(nearest, "Found: " + written(nearest) + ". Expected: " + expected()))
                .orElseGet(() -> at(
                        type,
                        "Class " + job.className() + " has no method " + job.method() + ". Expected: " + expected())));
    }

    private boolean isAsExpected(ExecutableElement method) {
        return likeness(method) == 4;
    }

    private int likeness(ExecutableElement method) {
        int same = parameterTypes(method).equals(job.parameterTypes()) ? 1 : 0;
        same += method.getReturnType().toString().equals(job.returnType()) ? 1 : 0;
        same += method.getModifiers().contains(Modifier.STATIC) ? 1 : 0;
        return same + (method.getModifiers().contains(Modifier.PRIVATE) ? 0 : 1);
    }

    private String expected() {
        return "static " + job.returnType() + " " + job.method() + "(" + String.join(", ", job.parameterTypes()) + ")";
    }

    private static String written(ExecutableElement method) {
        String modifiers = (method.getModifiers().contains(Modifier.PRIVATE) ? "private " : "")
                + (method.getModifiers().contains(Modifier.STATIC) ? "static " : "");
        return modifiers + method.getReturnType() + " " + method.getSimpleName() + "("
                + String.join(", ", parameterTypes(method)) + ")";
    }

    private static List<String> parameterTypes(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.asType().toString())
                .toList();
    }

    private Diagnostic at(Element element, String message) {
        Trees trees = Trees.instance(task);
        TreePath path = trees.getPath(element);
        LineMap lines = path.getCompilationUnit().getLineMap();
        long start = trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
        return new Diagnostic((int) lines.getLineNumber(start), (int) lines.getColumnNumber(start), message);
    }
}
