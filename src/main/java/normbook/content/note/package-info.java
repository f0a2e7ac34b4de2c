/**
 * The note dialect: a note is read into sections, questions and answers. How the layouts of a quiz are told apart is in
 * QuizLayout and QuestionNumbers.
 *
 * <p>May know {@code language}, {@code content} and {@code content.markdown}. Start at {@link
 * normbook.content.note.NoteReader}.
 */
package normbook.content.note;
