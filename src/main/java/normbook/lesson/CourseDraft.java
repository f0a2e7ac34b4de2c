package normbook.lesson;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import normbook.content.Problem;
import normbook.exercise.ExerciseCatalog;
import normbook.notebook.Template;
import normbook.quiz.QuizDraft;

/**
 * A content folder as read, before it is stored.
 *
 * @param problems sorted by file and line
 * @param quizOf the questions in a lesson's notes; of one with some of its texts too
 * @param files how many were looked at
 * @param read how many notes are new or changed since the last time
 * @param took to read it all
 */
public record CourseDraft(
        List<Chapter> chapters,
        List<Lesson> lessons,
        List<QuizDraft> quizzes,
        ExerciseCatalog exercises,
        List<Template> notebooks,
        List<Problem> problems,
        Function<Lesson, QuizDraft> quizOf,
        int files,
        int read,
        Duration took) {

    public long errors() {
        return count(Problem.Severity.ERROR);
    }

    public long warnings() {
        return count(Problem.Severity.WARNING);
    }

    private long count(Problem.Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }
}
