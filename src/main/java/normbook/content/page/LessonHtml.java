package normbook.content.page;

import java.util.List;
import normbook.content.Problem;
import normbook.content.markdown.OutlineEntry;
import normbook.content.note.QuizItem;
import normbook.content.note.SectionKind;

/**
 * A note as a reader may see it before answering: no byte of any answer is in it.
 *
 * @param hasMath whether the page needs the style sheet and the script for formulas
 * @param problems of the note, its annotations and their rendering
 */
public record LessonHtml(
        String title,
        List<Section> sections,
        List<Question> questions,
        List<OutlineEntry> outline,
        boolean hasMath,
        List<Problem> problems) {

    /**
     * @param heading empty for text above the first heading
     * @param id for the heading's anchor
     * @param prompt plain text, to be escaped; null where there is none
     * @param html safe; of a quiz, the questions as a list
     */
    public record Section(SectionKind kind, String heading, String id, String prompt, String html) {}

    /**
     * A question of the quiz, for a form.
     *
     * @param html safe, with the annotations that quote the question
     * @param choices safe, one for each option, letter included
     */
    public record Question(QuizItem.Type type, int n, String html, List<String> choices) {}
}
