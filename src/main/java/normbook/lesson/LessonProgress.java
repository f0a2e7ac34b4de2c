package normbook.lesson;

import java.util.List;
import java.util.Map;
import normbook.exercise.ExerciseProgress;
import normbook.language.Language;
import normbook.quiz.QuizCatalog;
import normbook.quiz.QuizViews;

/** The course as one learner sees it: the models of {@code lesson/index.html} and {@code lesson/fragment.html}. */
public final class LessonProgress {
    private final Course course;
    private final QuizCatalog quizzes;
    private final QuizViews quizViews;
    private final ExerciseProgress exercises;

    public LessonProgress(Course course, QuizCatalog quizzes, QuizViews quizViews, ExerciseProgress exercises) {
        this.course = course;
        this.quizzes = quizzes;
        this.quizViews = quizViews;
        this.exercises = exercises;
    }

    public record LessonRow(
            String slug,
            String title,
            String lang,
            String weight,
            String description,
            int questionCount,
            int answeredCount) {}

    /** Of {@code lesson/index.html}. */
    Map<String, Object> index(Long account, Language language) {
        QuizViews.Progress progress = quizViews.progress(account);
        List<LessonRow> rows =
                course.lessons().stream().map(lesson -> row(lesson, progress)).toList();
        return Map.of("lessons", rows, "exercises", exercises.rows(account, language));
    }

    private LessonRow row(Lesson lesson, QuizViews.Progress progress) {
        List<QuizViews.Score> scores = quizzes.listOfLesson(lesson.slug()).stream()
                .map(progress::score)
                .toList();
        return new LessonRow(
                lesson.slug(),
                lesson.title(),
                lesson.language().htmlTag(),
                course.number(lesson),
                null,
                scores.stream().mapToInt(QuizViews.Score::total).sum(),
                scores.stream().mapToInt(QuizViews.Score::answered).sum());
    }

    /** Of {@code lesson/fragment.html}: what is personal in a lesson. */
    Map<String, Object> fragment(Lesson lesson, Long account, Language language) {
        QuizViews.Progress progress = quizViews.progress(account);
        List<QuizViews.QuizView> shown = quizzes.listOfLesson(lesson.slug()).stream()
                .map(quiz -> quizViews.view(quiz, progress, language))
                .toList();
        return Map.of(
                "back",
                LessonModel.path(lesson),
                "quizzes",
                shown,
                "exercises",
                exercises.rowsOfLesson(lesson.slug(), account, language));
    }
}
