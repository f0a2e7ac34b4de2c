package normbook.notebook;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.notebook.document.Cell;
import normbook.notebook.lab.Lab;

/**
 * Names that a test means as Java's, as the teaching library's or as its author's. A learner's cell that declares one of
 * them would make every test after it call the learner's: {@code class Math}, an {@code abs} of one's own.
 */
final class TakenNames {
    /** That every cell imports. */
    private static final List<String> PACKAGES =
            List.of("java.lang.", "java.util.", "java.util.function.", "java.util.stream.", "normbook.notebook.lab.");

    private static final Set<String> STATIC_METHODS = staticMethods();
    private static final Pattern METHOD = Pattern.compile("(\\w+)[\\s>\\[\\]]+(\\w+)\\s*\\(");
    private static final Set<String> NO_TYPE = Set.of("return", "new", "else", "throw", "case", "yield");
    /** Of the classes that JShell puts cells into: a way to have one under another name. */
    private static final String CELLS_PACKAGE = "REPL.";

    /** What the author's fixed cells have declared so far, as {@code method check}. */
    private final Set<String> authors = new HashSet<>();
    /** Methods that the task asks for. */
    private final Set<String> askedFor = new HashSet<>();

    /** @param cells the author's, with solutions */
    TakenNames(List<Cell> cells) {
        for (Cell cell : cells) {
            if (CellMarks.of(cell).isFixed()) continue;
            Matcher method = METHOD.matcher(cell.source());
            while (method.find()) {
                if (!NO_TYPE.contains(method.group(1))) askedFor.add(method.group(2));
            }
        }
    }

    void noteAuthors(List<String> declared) {
        authors.addAll(declared);
    }

    /** @param declared by a learner's cell, as the kernel says it */
    Optional<String> firstTaken(List<String> declared) {
        return declared.stream()
                .filter(this::isTaken)
                .map(each -> each.substring(each.indexOf(' ') + 1))
                .findFirst();
    }

    private boolean isTaken(String declared) {
        String name = declared.substring(declared.indexOf(' ') + 1);
        if (declared.startsWith("method ")) {
            return !askedFor.contains(name) && (authors.contains(declared) || STATIC_METHODS.contains(name));
        }
        if (declared.startsWith("import ")) return name.startsWith(CELLS_PACKAGE);
        return declared.equals("more") || authors.contains(declared) || isImportedType(name);
    }

    private static boolean isImportedType(String name) {
        return PACKAGES.stream().anyMatch(each -> exists(each + name));
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, TakenNames.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // LinkageError: a name that differs in its case only
        }
    }

    private static Set<String> staticMethods() {
        Set<String> names = new HashSet<>();
        for (Class<?> each : List.of(Math.class, Lab.class)) {
            for (Method method : each.getMethods()) names.add(method.getName());
        }
        return names;
    }
}
