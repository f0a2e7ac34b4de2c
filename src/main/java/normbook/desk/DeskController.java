package normbook.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import normbook.language.Messages;
import normbook.lesson.Course;
import normbook.quiz.QuizCatalog;
import normbook.sandbox.Wall;
import normbook.web.Preferences;
import normbook.web.Role;
import normbook.web.Views;

/** {@code /desk}: problems, lessons and walls, for instructors. */
public final class DeskController {
    private final Course course;
    private final QuizCatalog quizzes;
    private final Supplier<List<Wall>> walls;
    private final Views views;

    public DeskController(Course course, QuizCatalog quizzes, Supplier<List<Wall>> walls, Views views) {
        this.course = course;
        this.quizzes = quizzes;
        this.walls = walls;
        this.views = views;
    }

    public record ProblemRow(String place, String severity, String message) {}

    public record WallRow(String name, boolean present, String detail) {}

    public record LessonRow(String slug, String title, String lang, int questionCount) {}

    public void register(RoutesConfig routes) {
        routes.get("/desk", this::show, Role.INSTRUCTOR);
    }

    private void show(Context ctx) {
        Messages messages = Messages.of(Preferences.of(ctx).language());
        List<ProblemRow> problems = course.problems().stream()
                .map(problem -> new ProblemRow(
                        problem.place(), problem.severity().name().toLowerCase(Locale.ROOT), problem.message(messages)))
                .toList();
        List<LessonRow> lessons = course.lessons().stream()
                .map(lesson -> new LessonRow(
                        lesson.slug(),
                        lesson.first().title(),
                        lesson.first().language().htmlTag(),
                        quizzes.listOfLesson(lesson.slug()).stream()
                                .mapToInt(quiz -> quiz.questions().size())
                                .sum()))
                .toList();
        List<WallRow> rows = walls.get().stream()
                .map(wall -> new WallText(messages, wall))
                .map(text -> new WallRow(text.name(), text.wall().present(), text.reason()))
                .toList();
        views.render(ctx, "desk/show", Map.of("problems", problems, "lessons", lessons, "walls", rows));
    }
}
