package normbook.quiz;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import normbook.language.Language;
import normbook.storage.Database;

/** Quizzes as one learner sees them. */
public final class QuizViews {
    private final Database database;
    private final QuestionHtml html;
    private final AttemptRepository attempts = new AttemptRepository();
    private final QuestionRepository questions = new QuestionRepository();

    /** @param renderer safe HTML of an author's Markdown, by the file in which it stands */
    public QuizViews(Database database, BiFunction<Path, String, String> renderer) {
        this.database = database;
        this.html = new QuestionHtml(renderer);
    }

    /** How far a learner is. */
    public record Score(int answered, int correct, int total) {}

    /** One quiz with its questions, for {@code quiz/_questions.html}. */
    public record QuizView(String slug, Score score, List<QuestionView> questions) {}

    /** How far one learner is in every quiz, from one query. */
    public static final class Progress {
        private final Map<String, Attempt> latest;

        private Progress(Map<String, Attempt> latest) {
            this.latest = latest;
        }

        public Score score(Quiz quiz) {
            List<Attempt> made = quiz.questions().stream()
                    .map(asked -> latest.get(asked.question().id()))
                    .filter(Objects::nonNull)
                    .toList();
            int correct = (int) made.stream().filter(Attempt::correct).count();
            return new Score(made.size(), correct, quiz.questions().size());
        }
    }

    /** @param account null for a reader without one */
    public Progress progress(Long account) {
        if (account == null) return new Progress(Map.of());
        return new Progress(database.read(handle -> attempts.listLatest(handle, account)));
    }

    public QuizView view(Quiz quiz, Progress progress, Language language) {
        List<QuestionView> views = quiz.questions().stream()
                .map(asked ->
                        view(quiz, asked, progress.latest.get(asked.question().id()), language))
                .toList();
        return new QuizView(quiz.slug(), progress.score(quiz), views);
    }

    /** The prompts alone, as every reader may see them. */
    public List<QuestionView> prompts(Quiz quiz, Language language) {
        return quiz.questions().stream()
                .map(asked -> view(quiz, asked, null, language))
                .toList();
    }

    QuestionView view(Quiz quiz, Quiz.Asked asked, Attempt attempt, Language language) {
        QuestionView.Maker maker = new QuestionView.Maker(quiz.slug(), language, text -> html.of(quiz.file(), text));
        if (attempt == null) return maker.unanswered(asked);
        if (attempt.questionVersion() == asked.version()) return maker.answered(asked, attempt, null);
        Question then = database.read(handle -> questions.find(handle, attempt.questionId(), attempt.questionVersion()))
                .orElseThrow();
        Quiz.Asked askedThen = new Quiz.Asked(then, attempt.questionVersion(), asked.number(), null);
        return maker.answered(askedThen, attempt, maker.unanswered(asked));
    }
}
