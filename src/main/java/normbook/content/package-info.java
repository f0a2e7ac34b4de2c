/**
 * Files that authors write: front matter, Markdown, the note dialect, problems with file and line.
 *
 * <p>May know {@code language} only.
 */
package normbook.content;
