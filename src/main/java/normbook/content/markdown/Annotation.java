package normbook.content.markdown;

import java.util.List;
import normbook.content.AuthoredText;

/**
 * A remark of the course's authors on a note, with its sources.
 *
 * @param quote the text of the note it stands below; null where it belongs to the answer of a question
 * @param occurrence which of several places with that text, from 1; 0 where there must be only one
 * @param question the number of the question; 0 where it stands below a quote
 * @param line in the annotations file, from 1
 */
public record Annotation(
        String id,
        String quote,
        int occurrence,
        int question,
        Kind kind,
        AuthoredText text,
        List<Source> sources,
        int line) {

    public enum Kind {
        CORRECTION("correction"),
        CAUTION("caution"),
        SUPPLEMENT("supplement");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        public String tag() {
            return tag;
        }
    }

    /** A publication; all but the title may be missing and are null or 0 then. */
    public record Source(String title, String authors, int year, String url, String where) {}
}
