package normbook.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The quizzes that are asked now, in the order of the course. */
public final class QuizCatalog {
    private final QuestionRepository questions = new QuestionRepository();
    private volatile Map<String, Quiz> quizzes = Map.of();
    private volatile Map<String, List<Quiz>> byLesson = Map.of();

    /** Stores the questions with their versions; takes effect with {@link #publish}. */
    public Map<String, Quiz> replace(Handle handle, List<QuizDraft> drafts, Instant now) {
        return questions.replace(handle, drafts, now);
    }

    public void publish(Map<String, Quiz> stored) {
        quizzes = stored;
        byLesson = stored.values().stream()
                .filter(quiz -> quiz.lesson() != null)
                .collect(Collectors.groupingBy(Quiz::lesson));
    }

    public Optional<Quiz> find(String slug) {
        return Optional.ofNullable(quizzes.get(slug));
    }

    public List<Quiz> list() {
        return List.copyOf(quizzes.values());
    }

    public List<Quiz> listOfLesson(String lesson) {
        return byLesson.getOrDefault(lesson, List.of());
    }
}
