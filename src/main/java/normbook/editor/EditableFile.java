package normbook.editor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import normbook.content.note.Note;

/** A file of the content folder that may be edited, told by its path alone. */
record EditableFile(Path path, Kind kind) {
    private static final int MAX_PATH = 300;
    private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*";

    enum Kind {
        LESSON("lessons/(?:NAME/)*NAME\\.md"),
        ANNOTATIONS("lessons/(?:NAME/)*NAME\\.annotations\\.yml"),
        QUIZ("quizzes/(?:NAME/)*NAME\\.yml"),
        NOTEBOOK("notebooks/(?:NAME/)*NAME\\.(?:md|ipynb)"),
        EXERCISE("exercises/NAME/exercise\\.yml"),
        HINTS("exercises/NAME/hints\\.yml"),
        STATEMENT("exercises/NAME/statement\\.[A-Za-z-]+\\.md"),
        STARTER("exercises/NAME/Starter\\.java"),
        REFERENCE("exercises/NAME/Reference\\.java"),
        MISCONCEPTIONS("exercises/NAME/misconceptions\\.yml"),
        MISCONCEPTION("exercises/NAME/misconceptions/NAME\\.java"),
        SAMPLE("exercises/NAME/submissions/[a-z_]+/NAME\\.java");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern.replace("NAME", NAME));
        }
    }

    /** Empty for any other file, and for whatever would lead out of the folder or to something hidden. */
    static Optional<EditableFile> of(String path) {
        if (path == null || path.length() > MAX_PATH || path.contains("..")) return Optional.empty();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.pattern.matcher(path).matches())
                .findFirst()
                .map(kind -> new EditableFile(Path.of(path), kind));
    }

    /** What learners call it: the slug of its lesson, quiz, notebook or exercise. */
    String slug() {
        return isOfExercise() ? path.getName(1).toString() : Note.slugOf(path);
    }

    boolean isOfExercise() {
        return path.startsWith("exercises");
    }

    /** What is said of a folder of lessons. */
    boolean isChapter() {
        return kind == Kind.LESSON && path.getFileName().toString().startsWith("_index.");
    }

    /** A notebook as Jupyter writes it. */
    boolean isIpynb() {
        return path.toString().endsWith(".ipynb");
    }

    boolean isJava() {
        return path.toString().endsWith(".java");
    }

    /** Whether the text says itself when learners see it. */
    boolean hasState() {
        return switch (kind) {
            case LESSON -> !isChapter();
            case QUIZ, NOTEBOOK, EXERCISE -> true;
            default -> false;
        };
    }

    /** Of the text that the name says, where it says one. */
    private String language() {
        String[] parts = path.getFileName().toString().split("\\.");
        return parts.length > 2 && kind == Kind.LESSON ? "?text=" + parts[1] : "";
    }

    /** Where learners read it; null where it is no page. */
    String page() {
        return switch (kind) {
            case LESSON, ANNOTATIONS -> isChapter() ? "/" : "/lessons/" + slug() + language();
            case QUIZ -> "/quizzes/" + slug();
            case NOTEBOOK -> "/notebooks/" + slug();
            default -> "/exercises/" + slug();
        };
    }
}
