package normbook.lesson;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import normbook.content.Problem;
import normbook.content.Publication;
import normbook.content.note.AnswerKey;
import normbook.content.note.Note;
import normbook.content.note.NoteSection;
import normbook.content.note.QuizItem;
import normbook.content.note.SectionKind;
import normbook.content.note.Verdict;
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
    private static final Pattern SEVERAL =
            Pattern.compile("[複复多][選选]|select all|all that apply|multiple answers", Pattern.CASE_INSENSITIVE);

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
                .map(item -> item.n() + " " + item.choices().size() + " " + (item.answer() == null) + " "
                        + item.key().map(AnswerKey::right) + item.verdict().map(Verdict::holds))
                .toList();
        return shape.apply(a).equals(shape.apply(b));
    }

    private QuizDraft draft() {
        List<Question> questions = new ArrayList<>();
        Map<String, LocalizedText> remarks = new HashMap<>();
        for (int i = 0; i < lesson.first().note().quiz().size(); i++) {
            QuizItem item = lesson.first().note().quiz().get(i);
            String id = lesson.slug() + "#q" + item.n();
            questions.add(question(id, i, item));
            LocalizedText remark = remark(i);
            if (remark != null) remarks.put(id, remark);
        }
        return new QuizDraft(
                lesson.slug(),
                lesson.first().note().file(),
                each(NoteQuiz::title),
                lesson.slug(),
                true,
                Publication.NOW,
                questions,
                remarks);
    }

    private Question question(String id, int at, QuizItem item) {
        Optional<AnswerKey> key = item.key();
        if (key.isPresent()) return choices(id, at, key.get());
        return item.verdict()
                .<Question>map(
                        verdict -> Question.Choices.trueOrFalse(id, each(at, QuizItem::question), verdict.holds()))
                .orElseGet(() -> open(id, at));
    }

    private Question open(String id, int at) {
        boolean answered = lesson.first().note().quiz().get(at).answer() != null;
        LocalizedText answer = answered ? each(at, QuizItem::answer) : null;
        return new Question.Open(id, each(at, NoteQuiz::prompt), answer);
    }

    /** The learner's choice is judged by the letters that the answer names; an option is known by its letter for ever. */
    private Question choices(String id, int at, AnswerKey key) {
        QuizItem item = lesson.first().note().quiz().get(at);
        List<Question.Choice> choices = new ArrayList<>();
        for (int i = 0; i < item.choices().size(); i++) {
            int option = i;
            String letter = Character.toString('a' + i);
            LocalizedText text = each(at, other -> other.choices().get(option));
            choices.add(new Question.Choice(letter, text, key.right().contains(i), null));
        }
        boolean several =
                key.right().size() > 1 || SEVERAL.matcher(item.question()).find();
        boolean judged = item.type() == QuizItem.Type.TRUE_FALSE;
        String type = judged ? "truefalse" : several ? "multiple" : "single";
        return new Question.Choices(id, each(at, QuizItem::question), type, choices);
    }

    private LocalizedText each(int at, Function<QuizItem, String> words) {
        return each(text -> words.apply(text.note().quiz().get(at)));
    }

    private LocalizedText each(Function<LessonText, String> words) {
        Map<Language, String> all = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> all.put(language, words.apply(text)));
        return new LocalizedText(all);
    }

    /** What is said of a choice, and the annotations on the model answer, as HTML; null where there is nothing. */
    private LocalizedText remark(int at) {
        Map<Language, String> html = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            LessonText text = texts.getOrDefault(language, lesson.first());
            QuizItem item = text.note().quiz().get(at);
            String explanation = item.key()
                    .map(AnswerKey::explanation)
                    .or(() -> item.verdict().map(Verdict::explanation))
                    .filter(said -> !said.isEmpty())
                    .orElse(null);
            html.put(
                    language,
                    renderer.answer(text.note(), item.answered(explanation), text.annotations(), language)
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
