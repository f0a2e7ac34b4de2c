package normbook.search;

import java.util.Locale;

/**
 * A piece of the course that a search can lead to.
 *
 * @param url where it is, with its anchor; two documents of one URL are texts of the same thing in two languages
 * @param lang of the texts, as an HTML {@code lang} attribute
 * @param title of the page
 * @param heading of the piece within the page; empty where it has none
 * @param text plain, free of answers
 * @param unseen whether learners must not find it
 */
public record SearchDocument(
        Kind kind, String url, String lang, String title, String heading, String text, boolean unseen) {

    public SearchDocument(Kind kind, String url, String lang, String title, String heading, String text) {
        this(kind, url, lang, title, heading, text, false);
    }

    /** The same, for instructors alone. */
    public SearchDocument asUnseen() {
        return new SearchDocument(kind, url, lang, title, heading, text, true);
    }

    /** What a reader finds there. */
    public enum Kind {
        LESSON,
        QUESTION,
        EXERCISE;

        /** The word in templates and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
