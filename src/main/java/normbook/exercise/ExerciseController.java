package normbook.exercise;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import normbook.language.Language;
import normbook.web.Form;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Views;
import normbook.web.Visitor;

/** {@code /exercises/{slug}}: the task, submissions to it, and what came of them. */
public final class ExerciseController {
    private final Exercises exercises;
    private final Submissions submissions;
    private final Views views;
    private final BiFunction<Path, String, String> markdown;
    private final Map<String, String> rendered = new ConcurrentHashMap<>();

    /** @param markdown safe HTML of an author's Markdown, by the file in which it stands */
    public ExerciseController(
            Exercises exercises, Submissions submissions, Views views, BiFunction<Path, String, String> markdown) {
        this.exercises = exercises;
        this.submissions = submissions;
        this.views = views;
        this.markdown = markdown;
    }

    public void register(RoutesConfig routes) {
        routes.get("/exercises/{slug}", this::show, Role.ANYONE);
        routes.post("/exercises/{slug}/submissions", this::create, Role.ANYONE);
        routes.get("/exercises/{slug}/submissions/{id}", this::showSubmission, Role.ANYONE);
    }

    record Task(String slug, String title, String lang, String signature) {}

    private void show(Context ctx) {
        Exercise exercise = exercise(ctx);
        Language language = Preferences.of(ctx).language();
        List<Submission> past = submissions.list(ctx, exercise.slug());
        Map<String, Object> model = new HashMap<>();
        model.put(
                "exercise",
                new Task(
                        exercise.slug(),
                        exercise.title().in(language),
                        exercise.title().languageFor(language).htmlTag(),
                        exercise.signature().toString()));
        model.put("statementHtml", html(exercise, exercise.statement().in(language)));
        model.put(
                "hints",
                exercise.hints().stream()
                        .map(hint -> html(exercise, hint.in(language)))
                        .toList());
        model.put("starter", exercise.starter());
        model.put("source", past.isEmpty() ? exercise.starter() : past.get(0).source());
        List<SubmissionView> shown = past.stream()
                .map(submission -> view(exercise, submission, language))
                .toList();
        model.put("submissions", shown);
        model.put("submission", shown.isEmpty() ? null : shown.get(0));
        model.put("submitUrl", "/exercises/" + exercise.slug() + "/submissions");
        views.render(ctx, "exercise/show", model);
    }

    private void create(Context ctx) {
        Exercise exercise = exercise(ctx);
        Submission submission =
                submissions.accept(ctx, exercise, Form.of(ctx).text("source")).submission();
        ctx.redirect("/exercises/" + exercise.slug() + "/submissions/" + submission.id(), HttpStatus.SEE_OTHER);
    }

    private void showSubmission(Context ctx) {
        Exercise exercise = exercise(ctx);
        Submission submission = submissions
                .find(ctx, exercise.slug(), ctx.pathParam("id"))
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
        SubmissionView view = view(exercise, submission, Preferences.of(ctx).language());
        boolean fragment = "verdict".equals(ctx.header("X-Fragment"));
        views.render(ctx, fragment ? "exercise/_verdict" : "exercise/submission", Map.of("submission", view));
    }

    private SubmissionView view(Exercise exercise, Submission submission, Language language) {
        SubmissionView.Maker maker = new SubmissionView.Maker(exercise, language);
        return submission.report() != null
                ? maker.graded(submission)
                : maker.pending(submission, submissions.place(submission));
    }

    /** Drawings are found in the exercise's own folder. */
    private String html(Exercise exercise, String text) {
        return rendered.computeIfAbsent(exercise.slug() + " " + text, key -> markdown.apply(exercise.file(), text));
    }

    private Exercise exercise(Context ctx) {
        String slug = ctx.pathParam("slug");
        return exercises
                .find(slug)
                .or(() -> Visitor.of(ctx).role().includes(Role.INSTRUCTOR) ? exercises.findAny(slug) : Optional.empty())
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
    }
}
