package normbook.quiz;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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

    private final Authentication authentication;
    private final QuizCatalog quizzes;
    private final QuizViews quizViews;
    private final Views views;
    private final Attempts attempts;

    public QuizController(
            Database database,
            Authentication authentication,
            QuizCatalog quizzes,
            QuizViews quizViews,
            Views views,
            InstantSource clock) {
        this.authentication = authentication;
        this.quizzes = quizzes;
        this.quizViews = quizViews;
        this.views = views;
        this.attempts = new Attempts(database, clock);
    }

    /** @param lessonTitle the title of a lesson by its slug, for a reader's language: lessons host quizzes, so this room cannot know them */
    public void register(RoutesConfig routes, BiFunction<String, Language, Optional<String>> lessonTitle) {
        routes.get("/quizzes/{slug}", ctx -> show(ctx, lessonTitle), Role.ANYONE);
        routes.post("/quizzes/{slug}/attempts", this::create, Role.ANYONE);
        routes.post("/quizzes/{slug}/attempts/{id}/rating", this::rate, Role.GUEST);
    }

    record Heading(String slug, String title, String lang, String lessonSlug, String lessonTitle) {}

    private void show(Context ctx, BiFunction<String, Language, Optional<String>> lessonTitle) {
        Quiz quiz = quiz(ctx);
        Language language = Preferences.of(ctx).language();
        QuizViews.QuizView view =
                quizViews.view(quiz, quizViews.progress(Visitor.of(ctx).accountId()), language);
        Optional<String> lesson = Optional.ofNullable(quiz.lesson()).flatMap(slug -> lessonTitle.apply(slug, language));
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
        Quiz.Asked asked = attempts.findAsked(quiz, form.text("question"), form.text("version"))
                .orElseThrow(() -> unknownQuestion(form.text("question")));
        Response response = Response.to(asked.question(), form.texts("response"));
        long account = authentication.accountId(ctx);
        long id = attempts.submit(account, asked, response);
        answer(ctx, quiz, attempts.find(account, id).orElseThrow());
    }

    private void rate(Context ctx) {
        Quiz quiz = quiz(ctx);
        String rating = Form.of(ctx).text("rating");
        if (!RATINGS.contains(rating)) throw new RequestException(422, "quiz.error.unknown-rating");
        Attempt attempt = attempt(ctx, quiz);
        long account = Visitor.of(ctx).accountId();
        if (!attempts.rate(account, attempt.id(), rating)) throw RequestException.notFound(ctx.path());
        answer(ctx, quiz, attempt(ctx, quiz));
    }

    /** The one question for a page that asked for it, else back to where the form was. */
    private void answer(Context ctx, Quiz quiz, Attempt attempt) {
        String back = LocalPath.orHome(Form.of(ctx).text("back"));
        if (!"question".equals(ctx.header("X-Fragment"))) {
            ctx.redirect(back, HttpStatus.SEE_OTHER);
            return;
        }
        Quiz.Asked asked = quiz.find(attempt.questionId()).orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("q", quizViews.view(quiz, asked, attempt, Preferences.of(ctx).language()));
        model.put("back", back.replaceFirst("#.*", ""));
        views.render(ctx, "quiz/_question", model);
    }

    private Quiz quiz(Context ctx) {
        String slug = ctx.pathParam("slug");
        return quizzes.find(slug)
                .or(() ->
                        Visitor.of(ctx).role().includes(Role.INSTRUCTOR) ? quizzes.findHidden(slug) : Optional.empty())
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
    }

    /** The visitor's own attempt at a question of this quiz that the path names. */
    private Attempt attempt(Context ctx, Quiz quiz) {
        String id = ctx.pathParam("id");
        if (!id.matches("\\d{1,18}")) throw RequestException.notFound(ctx.path());
        return attempts.find(Visitor.of(ctx).accountId(), Long.parseLong(id))
                .filter(attempt -> quiz.find(attempt.questionId()).isPresent())
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
    }

    private static RequestException unknownQuestion(String id) {
        String shown = id.length() > 100 ? id.substring(0, 100) + "…" : id;
        return new RequestException(422, "quiz.error.unknown-question", shown);
    }
}
