package normbook.lesson;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.exercise.ExerciseProgress;
import normbook.language.Language;
import normbook.quiz.Quiz;
import normbook.quiz.QuizCatalog;
import normbook.quiz.QuizViews;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.SharedPages;
import normbook.web.Views;
import normbook.web.Visitor;

/** The home page and {@code /lessons/{slug}}; what is personal in a lesson comes from {@code /fragments/lessons/{slug}}. */
public final class LessonController {
    private final Course course;
    private final QuizCatalog quizzes;
    private final QuizViews quizViews;
    private final ExerciseProgress exercises;
    private final LessonModel model;
    private final SharedPages sharedPages;
    private final Views views;

    public LessonController(
            Course course,
            QuizCatalog quizzes,
            QuizViews quizViews,
            ExerciseProgress exercises,
            LessonModel model,
            SharedPages sharedPages,
            Views views) {
        this.course = course;
        this.quizzes = quizzes;
        this.quizViews = quizViews;
        this.exercises = exercises;
        this.model = model;
        this.sharedPages = sharedPages;
        this.views = views;
    }

    public record LessonRow(
            String slug,
            String title,
            String lang,
            String weight,
            String description,
            int questionCount,
            int answeredCount) {}

    public void register(RoutesConfig routes) {
        routes.get("/", this::index, Role.ANYONE);
        routes.get("/lessons/{slug}", this::show, Role.ANYONE);
        routes.get("/fragments/lessons/{slug}", this::showFragment, Role.ANYONE);
    }

    private void index(Context ctx) {
        Language language = Preferences.of(ctx).language();
        Long account = Visitor.of(ctx).accountId();
        List<LessonRow> rows = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            int total = 0;
            int answered = 0;
            for (Quiz quiz : quizzes.listOfLesson(lesson.slug())) {
                QuizViews.Score score = quizViews.score(quiz, account);
                total += score.total();
                answered += score.answered();
            }
            rows.add(new LessonRow(
                    lesson.slug(),
                    lesson.title(),
                    lesson.language().htmlTag(),
                    lesson.weight(),
                    null,
                    total,
                    answered));
        }
        views.render(ctx, "lesson/index", Map.of("lessons", rows, "exercises", exercises.rows(account, language)));
    }

    private void show(Context ctx) {
        Lesson lesson = lesson(ctx);
        Preferences preferences = Preferences.of(ctx);
        String key = course.revision() + " " + lesson.slug() + " " + preferences;
        sharedPages.serve(
                ctx,
                key,
                () -> views.renderShared(
                        "lesson/show", preferences, ctx.path(), model.of(lesson, preferences.language())));
    }

    private void showFragment(Context ctx) {
        Lesson lesson = lesson(ctx);
        Language language = Preferences.of(ctx).language();
        Long account = Visitor.of(ctx).accountId();
        Map<String, Object> model = new HashMap<>();
        model.put("back", "/lessons/" + lesson.slug());
        model.put(
                "quizzes",
                quizzes.listOfLesson(lesson.slug()).stream()
                        .map(quiz -> quizViews.view(quiz, account, language))
                        .toList());
        model.put("exercises", exercises.rowsOfLesson(lesson.slug(), account, language));
        views.render(ctx, "lesson/fragment", model);
    }

    private Lesson lesson(Context ctx) {
        return course.find(ctx.pathParam("slug")).orElseThrow(() -> RequestException.notFound(ctx.path()));
    }
}
