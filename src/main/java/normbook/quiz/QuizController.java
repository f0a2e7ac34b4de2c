package normbook.quiz;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import normbook.account.Authentication;
import normbook.language.Language;
import normbook.storage.Database;
import normbook.web.Form;
import normbook.web.LocalPath;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Views;
import normbook.web.Visitor;

/** {@code /quizzes/{slug}}: the questions, attempts at them, and the learner's own rating of an open answer. */
public final class QuizController {
    private static final Set<String> RATINGS = Set.of("missed", "partly", "got_it");
    /** The same answer again so soon is a double click, not a second attempt. */
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(5);

    private final Database database;
    private final Authentication authentication;
    private final QuizCatalog quizzes;
    private final QuizViews quizViews;
    private final Views views;
    private final InstantSource clock;
    private final AttemptRepository attempts = new AttemptRepository();
    private final QuestionRepository questions = new QuestionRepository();

    public QuizController(
            Database database,
            Authentication authentication,
            QuizCatalog quizzes,
            QuizViews quizViews,
            Views views,
            InstantSource clock) {
        this.database = database;
        this.authentication = authentication;
        this.quizzes = quizzes;
        this.quizViews = quizViews;
        this.views = views;
        this.clock = clock;
    }

    /** @param lessonTitle the title of a lesson by its slug: lessons host quizzes, so this room cannot know them */
    public void register(RoutesConfig routes, Function<String, Optional<String>> lessonTitle) {
        routes.get("/quizzes/{slug}", ctx -> show(ctx, lessonTitle), Role.ANYONE);
        routes.post("/quizzes/{slug}/attempts", this::create, Role.ANYONE);
        routes.post("/quizzes/{slug}/attempts/{id}/rating", this::rate, Role.GUEST);
    }

    record Heading(String slug, String title, String lang, String lessonSlug, String lessonTitle) {}

    private void show(Context ctx, Function<String, Optional<String>> lessonTitle) {
        Quiz quiz = quiz(ctx);
        Language language = Preferences.of(ctx).language();
        QuizViews.QuizView view = quizViews.view(quiz, Visitor.of(ctx).accountId(), language);
        Optional<String> lesson = Optional.ofNullable(quiz.lesson()).flatMap(lessonTitle);
        Heading heading = new Heading(
                quiz.slug(),
                quiz.title().in(language),
                quiz.title().languageFor(language).htmlTag(),
                lesson.isPresent() ? quiz.lesson() : null,
                lesson.orElse(null));
        views.render(ctx, "quiz/show", Map.of("quiz", heading, "questions", view.questions(), "score", view.score()));
    }

    private void create(Context ctx) {
        Quiz quiz = quiz(ctx);
        Form form = Form.of(ctx);
        Quiz.Asked asked = asked(quiz, form);
        Response response = Response.to(asked.question(), form.texts("response"));
        long account = authentication.accountId(ctx);
        long id = database.write(handle -> {
            Optional<Attempt> last = Optional.ofNullable(
                    attempts.listLatest(handle, account).get(asked.question().id()));
            Instant now = clock.instant();
            return last.filter(attempt -> isDoubleClick(attempt, asked, response, now))
                    .map(Attempt::id)
                    .orElseGet(() -> attempts.insert(handle, account, asked, response, now));
        });
        answer(ctx, quiz, account, id);
    }

    private static boolean isDoubleClick(Attempt last, Quiz.Asked asked, Response response, Instant now) {
        return last.questionVersion() == asked.version()
                && last.response().equals(response)
                && last.createdAt().plus(DOUBLE_CLICK).isAfter(now);
    }

    private void rate(Context ctx) {
        Quiz quiz = quiz(ctx);
        String rating = Form.of(ctx).text("rating");
        if (!RATINGS.contains(rating)) throw new RequestException(422, "quiz.error.unknown-rating");
        long account = Visitor.of(ctx).accountId();
        long id = attemptId(ctx);
        if (!database.write(handle -> attempts.rate(handle, account, id, rating))) {
            throw RequestException.notFound(ctx.path());
        }
        answer(ctx, quiz, account, id);
    }

    /** The one question for a page that asked for it, else back to where the form was. */
    private void answer(Context ctx, Quiz quiz, long account, long attemptId) {
        String back = LocalPath.orHome(Form.of(ctx).text("back"));
        if (!"question".equals(ctx.header("X-Fragment"))) {
            ctx.redirect(back, HttpStatus.SEE_OTHER);
            return;
        }
        Attempt attempt = database.read(handle -> attempts.find(handle, account, attemptId))
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
        Quiz.Asked asked = quiz.find(attempt.questionId()).orElseThrow(() -> RequestException.notFound(ctx.path()));
        Map<String, Object> model = new HashMap<>();
        model.put("q", quizViews.view(quiz, asked, attempt, Preferences.of(ctx).language()));
        model.put("back", back.replaceFirst("#.*", ""));
        views.render(ctx, "quiz/_question", model);
    }

    /** The question in the version that the learner was looking at, even when the author has changed it since. */
    private Quiz.Asked asked(Quiz quiz, Form form) {
        Quiz.Asked current = quiz.find(form.text("question"))
                .orElseThrow(() -> new RequestException(422, "quiz.error.unknown-question", form.text("question")));
        if (form.text("version").equals(Integer.toString(current.version()))) return current;
        if (!form.text("version").matches("\\d{1,9}"))
            throw new RequestException(422, "quiz.error.unknown-question", "");
        int version = Integer.parseInt(form.text("version"));
        return database.read(handle -> questions.find(handle, current.question().id(), version))
                .map(question -> new Quiz.Asked(question, version, current.number(), null))
                .orElseThrow(() -> new RequestException(422, "quiz.error.unknown-question", form.text("question")));
    }

    private Quiz quiz(Context ctx) {
        return quizzes.find(ctx.pathParam("slug")).orElseThrow(() -> RequestException.notFound(ctx.path()));
    }

    private static long attemptId(Context ctx) {
        if (!ctx.pathParam("id").matches("\\d{1,18}")) throw RequestException.notFound(ctx.path());
        return Long.parseLong(ctx.pathParam("id"));
    }
}
