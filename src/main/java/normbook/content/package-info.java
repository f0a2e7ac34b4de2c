/**
 * Files that authors write, and what is wrong in them by file and line.
 *
 * <p>Three packages stand on this one: {@code markdown} makes safe HTML with formulas of any Markdown, {@code note} reads
 * a note into sections, questions and answers, and {@code page} composes a lesson's page of a note, without any answer.
 *
 * <p>May know {@code language} only. Start at {@link normbook.content.ContentFolder}.
 */
package normbook.content;
