package normbook.lesson;

import java.nio.file.Path;
import normbook.content.note.Note;
import normbook.content.page.Annotations;
import normbook.language.Language;

/**
 * A note as a page of the course.
 *
 * @param slug the name in URLs
 * @param language the note is written in
 * @param text the file as it is
 */
public record Lesson(String slug, Language language, Note note, Annotations annotations, String text) {

    public String title() {
        return note.name();
    }

    /** As the author wrote it; null where there is none. */
    public String weight() {
        return note.weight();
    }

    Weight order() {
        return new Weight(weight());
    }

    /** The slug of its chapter, which is the folder it lies in; null where it lies in none. */
    String chapter() {
        Path file = note.file();
        return file.getNameCount() > 2 ? file.getName(1).toString() : null;
    }
}
