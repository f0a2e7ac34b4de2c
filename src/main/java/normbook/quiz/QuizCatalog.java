package normbook.quiz;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The quizzes that are asked now, in the order of the course. */
public final class QuizCatalog {
    private final QuestionRepository questions = new QuestionRepository();
    private volatile Map<String, Quiz> quizzes = Map.of();
    private volatile Map<String, Quiz> hidden = Map.of();
    private volatile Map<String, List<Quiz>> byLesson = Map.of();

    /** Stores the questions with their versions; takes effect with {@link #publish}. */
    public Map<String, Quiz> replace(Handle handle, List<QuizDraft> drafts, Instant now) {
        return questions.replace(handle, drafts, now);
    }

    public void publish(Map<String, Quiz> stored) {
        publish(stored, Set.of());
    }

    /** @param unpublished slugs of those that learners do not see yet */
    public void publish(Map<String, Quiz> stored, Set<String> unpublished) {
        Map<String, Quiz> shown = new LinkedHashMap<>(stored);
        Map<String, Quiz> rest = new LinkedHashMap<>(stored);
        shown.keySet().removeAll(unpublished);
        rest.keySet().retainAll(unpublished);
        hidden = rest;
        quizzes = shown;
        byLesson = shown.values().stream()
                .filter(quiz -> quiz.lesson() != null)
                .collect(Collectors.groupingBy(Quiz::lesson));
    }

    public Optional<Quiz> find(String slug) {
        return Optional.ofNullable(quizzes.get(slug));
    }

    /** One that learners do not see yet. */
    public Optional<Quiz> findHidden(String slug) {
        return Optional.ofNullable(hidden.get(slug));
    }

    public List<Quiz> list() {
        return List.copyOf(quizzes.values());
    }

    public List<Quiz> listOfLesson(String lesson) {
        return byLesson.getOrDefault(lesson, List.of());
    }

    /** @param withHidden for a lesson that learners do not see yet either */
    public List<Quiz> listOfLesson(String lesson, boolean withHidden) {
        if (!withHidden) return listOfLesson(lesson);
        Stream<Quiz> all = Stream.concat(hidden.values().stream(), quizzes.values().stream());
        return all.filter(quiz -> lesson.equals(quiz.lesson())).toList();
    }
}
