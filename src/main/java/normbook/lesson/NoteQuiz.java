package normbook.lesson;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.content.note.NoteSection;
import normbook.content.note.QuizItem;
import normbook.content.note.SectionKind;
import normbook.content.page.LessonRenderer;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.quiz.Question;
import normbook.quiz.QuizDraft;

/** The questions of a note's own quiz, with ids that stay: {@code <lesson>#q<n>}. */
final class NoteQuiz {
    private NoteQuiz() {}

    static QuizDraft of(Lesson lesson, LessonRenderer renderer) {
        List<Question> questions = new ArrayList<>();
        Map<String, LocalizedText> remarks = new HashMap<>();
        for (QuizItem item : lesson.note().quiz()) {
            String id = lesson.slug() + "#q" + item.n();
            questions.add(new Question.Open(id, text(lesson, prompt(item)), text(lesson, item.answer())));
            LocalizedText remark = remark(lesson, item, renderer);
            if (remark != null) remarks.put(id, remark);
        }
        String heading = heading(lesson);
        LocalizedText title = text(lesson, heading.isEmpty() ? lesson.title() : lesson.title() + "：" + heading);
        return new QuizDraft(lesson.slug(), title, lesson.slug(), true, questions, remarks);
    }

    /** The annotations on the model answer, as HTML; null where there are none. */
    private static LocalizedText remark(Lesson lesson, QuizItem item, LessonRenderer renderer) {
        QuizItem unanswered = item.unanswered();
        Map<Language, String> html = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            html.put(
                    language,
                    renderer.answer(lesson.note(), unanswered, lesson.annotations(), language)
                            .html());
        }
        return html.values().stream().allMatch(String::isBlank) ? null : new LocalizedText(html);
    }

    /** Options stand below their question, as in the note. */
    private static String prompt(QuizItem item) {
        if (item.choices().isEmpty()) return item.question();
        StringBuilder prompt = new StringBuilder(item.question()).append("\n\n");
        item.choices().forEach(choice -> prompt.append("- ").append(choice).append('\n'));
        return prompt.toString();
    }

    private static String heading(Lesson lesson) {
        return lesson.note().sections().stream()
                .filter(section -> section.kind() == SectionKind.QUIZ)
                .map(NoteSection::heading)
                .findFirst()
                .orElse("");
    }

    private static LocalizedText text(Lesson lesson, String text) {
        Language language = lesson.language();
        return text == null ? null : LocalizedText.of(language, text);
    }
}
