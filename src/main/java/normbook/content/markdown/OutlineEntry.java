package normbook.content.markdown;

/** A heading of a rendered text, for a table of contents. */
public record OutlineEntry(String id, String text, int level) {}
