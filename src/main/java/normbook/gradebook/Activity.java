package normbook.gradebook;

/**
 * Something of the course that learners get a score for.
 *
 * @param kind {@code quiz}, {@code exercise} or {@code notebook}
 * @param lang of the title, for the {@code lang} attribute
 */
public record Activity(String kind, String slug, String title, String lang) {
    /** As it is stored, and stands in addresses. */
    public String key() {
        return kind + "/" + slug;
    }
}
