package normbook.lesson;

import java.nio.file.Path;
import java.util.List;
import normbook.content.markdown.Annotations;
import normbook.content.note.Note;

/**
 * A lesson in one language: a note with the annotations on it.
 *
 * @param source the file as it is
 */
public record LessonText(TextLanguage language, Note note, Annotations annotations, String source) {
    private static final String ANNOTATIONS = ".annotations.yml";

    public String title() {
        return note.name();
    }

    /** As the author wrote it; null where there is none. */
    String weight() {
        return note.weight();
    }

    Weight order() {
        return new Weight(weight());
    }

    /**
     * Where its annotations may be: {@code name.en.annotations.yml} beside {@code name.en.md}, and for the first language
     * of a lesson {@code name.annotations.yml} too.
     */
    static List<Path> annotationFiles(Path note, boolean first) {
        String name = note.getFileName().toString();
        Path own = note.resolveSibling(name.substring(0, name.length() - ".md".length()) + ANNOTATIONS);
        return first ? List.of(own, note.resolveSibling(Note.slugOf(note) + ANNOTATIONS)) : List.of(own);
    }
}
