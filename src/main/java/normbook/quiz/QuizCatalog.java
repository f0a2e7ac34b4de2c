package normbook.quiz;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The quizzes that are asked now, in the order of the course. */
public final class QuizCatalog {
    private final QuestionRepository questions = new QuestionRepository();
    private volatile Map<String, Quiz> quizzes = Map.of();

    /** Stores the questions with their versions; takes effect with {@link #publish}. */
    public Map<String, Quiz> replace(Handle handle, List<QuizDraft> drafts, Instant now) {
        questions.retireAll(handle);
        Map<String, Quiz> stored = new LinkedHashMap<>();
        for (QuizDraft draft : drafts) {
            List<Quiz.Asked> asked = questions.publish(handle, draft, now);
            stored.put(draft.slug(), new Quiz(draft.slug(), draft.title(), draft.lesson(), draft.fromNote(), asked));
        }
        return stored;
    }

    public void publish(Map<String, Quiz> stored) {
        quizzes = stored;
    }

    public Optional<Quiz> find(String slug) {
        return Optional.ofNullable(quizzes.get(slug));
    }

    public List<Quiz> list() {
        return List.copyOf(quizzes.values());
    }

    public List<Quiz> listOfLesson(String lesson) {
        return quizzes.values().stream()
                .filter(quiz -> lesson.equals(quiz.lesson()))
                .toList();
    }
}
