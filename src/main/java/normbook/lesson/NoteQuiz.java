package normbook.lesson;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import normbook.content.Problem;
import normbook.content.note.Note;
import normbook.content.note.NoteSection;
import normbook.content.note.QuizItem;
import normbook.content.note.SectionKind;
import normbook.content.page.LessonRenderer;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.quiz.Question;
import normbook.quiz.QuizDraft;

/**
 * The questions of a note's own quiz, with ids that stay: {@code <lesson>#q<n>}. In a lesson of several languages they are
 * the same questions in each.
 */
final class NoteQuiz {
    /** For a reader of each language of the interface, the text whose words are used; the first decides what is asked. */
    private final Map<Language, LessonText> texts = new EnumMap<>(Language.class);

    private final Lesson lesson;
    private final LessonRenderer renderer;

    private NoteQuiz(Lesson lesson, LessonRenderer renderer, Consumer<Problem> problems) {
        this.lesson = lesson;
        this.renderer = renderer;
        texts.put(lesson.first().language().closest(), lesson.first());
        for (LessonText text : lesson.texts()) {
            if (sameShape(text.note(), lesson.first().note())) {
                texts.putIfAbsent(text.language().closest(), text);
            } else {
                problems.accept(Problem.warning(
                        text.note().file(),
                        1,
                        "lesson.file.other-quiz",
                        lesson.first().note().file()));
            }
        }
    }

    static QuizDraft of(Lesson lesson, LessonRenderer renderer, Consumer<Problem> problems) {
        return new NoteQuiz(lesson, renderer, problems).draft();
    }

    private static boolean sameShape(Note a, Note b) {
        Function<Note, List<String>> shape = note -> note.quiz().stream()
                .map(item -> item.n() + " " + item.choices().size() + " " + (item.answer() == null))
                .toList();
        return shape.apply(a).equals(shape.apply(b));
    }

    private QuizDraft draft() {
        List<Question> questions = new ArrayList<>();
        Map<String, LocalizedText> remarks = new HashMap<>();
        for (int i = 0; i < lesson.first().note().quiz().size(); i++) {
            int at = i;
            QuizItem item = lesson.first().note().quiz().get(i);
            String id = lesson.slug() + "#q" + item.n();
            LocalizedText prompt = each(text -> prompt(text.note().quiz().get(at)));
            LocalizedText answer = item.answer() == null
                    ? null
                    : each(text -> text.note().quiz().get(at).answer());
            questions.add(new Question.Open(id, prompt, answer));
            LocalizedText remark = remark(i);
            if (remark != null) remarks.put(id, remark);
        }
        return new QuizDraft(lesson.slug(), each(NoteQuiz::title), lesson.slug(), true, questions, remarks);
    }

    private LocalizedText each(Function<LessonText, String> words) {
        Map<Language, String> all = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> all.put(language, words.apply(text)));
        return new LocalizedText(all);
    }

    /** The annotations on the model answer, as HTML; null where there are none. */
    private LocalizedText remark(int at) {
        Map<Language, String> html = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            LessonText text = texts.getOrDefault(language, lesson.first());
            QuizItem unanswered = text.note().quiz().get(at).unanswered();
            html.put(
                    language,
                    renderer.answer(text.note(), unanswered, text.annotations(), language)
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

    private static String title(LessonText text) {
        String heading = text.note().sections().stream()
                .filter(section -> section.kind() == SectionKind.QUIZ)
                .map(NoteSection::heading)
                .findFirst()
                .orElse("");
        return heading.isEmpty() ? text.title() : text.title() + "：" + heading;
    }
}
