/**
 * The page of a lesson, composed of its note, its annotations and its drawings, without any answer.
 *
 * <p>May know {@code language} and the other packages of {@code content}. Start at {@link
 * normbook.content.page.LessonRenderer}.
 */
package normbook.content.page;
