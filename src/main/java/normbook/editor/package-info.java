/**
 * The editor of the course: the files of the content folder as instructors write them in the browser, checked as {@code
 * check} does, saved whole or not at all, with every revision kept.
 *
 * <p>May know {@code language}, {@code content}, {@code quiz}, {@code exercise}, {@code notebook}, {@code lesson}, {@code
 * web} and {@code storage}. Start at {@link normbook.editor.Saving}.
 */
package normbook.editor;
