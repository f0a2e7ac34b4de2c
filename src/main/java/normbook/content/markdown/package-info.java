/**
 * Markdown to safe HTML: the author's HTML is sanitised first and our own is put in afterwards. Formulas are set on the
 * server, annotations at the words they quote, drawings beside a note into its page.
 *
 * <p>May know {@code language} and {@code content}. Start at {@link normbook.content.markdown.MarkdownRenderer}.
 */
package normbook.content.markdown;
