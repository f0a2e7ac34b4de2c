package normbook.lesson;

import normbook.content.Annotations;
import normbook.content.Note;
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

    boolean isOrdered() {
        return Double.isFinite(parsedWeight());
    }

    /** Lessons without a usable weight come last. */
    double order() {
        return isOrdered() ? parsedWeight() : Double.MAX_VALUE;
    }

    private double parsedWeight() {
        try {
            return weight() == null ? Double.NaN : Double.parseDouble(weight());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
