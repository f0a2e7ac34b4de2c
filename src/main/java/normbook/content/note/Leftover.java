package normbook.content.note;

/**
 * Text of a quiz that belongs to no question: what stands before the first, a remark, an answer that another one replaces.
 *
 * @param line in the file, from 1
 * @param text raw Markdown
 * @param confirmed the author has marked it as such
 */
public record Leftover(int line, String text, boolean confirmed) {}
