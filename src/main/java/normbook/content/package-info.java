/**
 * Files that authors write: front matter, Markdown, the note dialect, problems with file and line.
 *
 * <p>A note is read by {@link normbook.content.NoteReader} into questions and answers; a page is composed by {@link
 * normbook.content.LessonRenderer} without any answer. Any other Markdown goes through {@link
 * normbook.content.MarkdownRenderer}, where author's HTML is sanitised first and our own is put in afterwards. How the
 * layouts of a quiz are told apart is in QuizLayout and QuestionNumbers. Drawings beside a note are written into its page
 * by Figures.
 *
 * <p>May know {@code language} only. Start at {@link normbook.content.NoteReader}.
 */
package normbook.content;
