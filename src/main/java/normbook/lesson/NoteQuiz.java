package normbook.lesson;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import normbook.content.note.AnswerKey;
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
    private static final Pattern SEVERAL =
            Pattern.compile("[複复多][選选]|select all|all that apply|multiple answers", Pattern.CASE_INSENSITIVE);

    private NoteQuiz() {}

    static QuizDraft of(Lesson lesson, LessonRenderer renderer) {
        List<Question> questions = new ArrayList<>();
        Map<String, LocalizedText> remarks = new HashMap<>();
        for (QuizItem item : lesson.note().quiz()) {
            String id = lesson.slug() + "#q" + item.n();
            Optional<AnswerKey> key = item.key();
            questions.add(key.isPresent() ? choices(lesson, item, id, key.get()) : open(lesson, item, id));
            String explanation = key.map(AnswerKey::explanation)
                    .filter(said -> !said.isEmpty())
                    .orElse(null);
            LocalizedText remark = remark(lesson, item.answered(explanation), renderer);
            if (remark != null) remarks.put(id, remark);
        }
        String heading = heading(lesson);
        LocalizedText title = text(lesson, heading.isEmpty() ? lesson.title() : lesson.title() + "：" + heading);
        return new QuizDraft(lesson.slug(), title, lesson.slug(), true, questions, remarks);
    }

    private static Question open(Lesson lesson, QuizItem item, String id) {
        return new Question.Open(id, text(lesson, prompt(item)), text(lesson, item.answer()));
    }

    /** The learner's choice is judged by the letters that the answer names; an option is known by its letter for ever. */
    private static Question choices(Lesson lesson, QuizItem item, String id, AnswerKey key) {
        List<Question.Choice> choices = new ArrayList<>();
        for (int i = 0; i < item.choices().size(); i++) {
            String letter = Character.toString('a' + i);
            LocalizedText text = text(lesson, item.choices().get(i));
            choices.add(new Question.Choice(letter, text, key.right().contains(i), null));
        }
        boolean several =
                key.right().size() > 1 || SEVERAL.matcher(item.question()).find();
        return new Question.Choices(id, text(lesson, item.question()), several ? "multiple" : "single", choices);
    }

    /** What is said of a choice, and the annotations on the model answer, as HTML; null where there is nothing. */
    private static LocalizedText remark(Lesson lesson, QuizItem item, LessonRenderer renderer) {
        Map<Language, String> html = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            html.put(
                    language,
                    renderer.answer(lesson.note(), item, lesson.annotations(), language)
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
