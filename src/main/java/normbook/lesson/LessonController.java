package normbook.lesson;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import normbook.language.Language;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.SharedPages;
import normbook.web.Views;
import normbook.web.Visitor;

/** The home page and {@code /lessons/{slug}}; what is personal in a lesson comes from {@code /fragments/lessons/{slug}}. */
public final class LessonController {
    private final Course course;
    private final LessonModel model;
    private final LessonProgress progress;
    private final SharedPages sharedPages;
    private final Views views;

    public LessonController(
            Course course, LessonModel model, LessonProgress progress, SharedPages sharedPages, Views views) {
        this.course = course;
        this.model = model;
        this.progress = progress;
        this.sharedPages = sharedPages;
        this.views = views;
    }

    public void register(RoutesConfig routes) {
        routes.get("/", this::index, Role.ANYONE);
        routes.get("/lessons/{slug}", this::show, Role.ANYONE);
        routes.get("/fragments/lessons/{slug}", this::showFragment, Role.ANYONE);
    }

    private void index(Context ctx) {
        Language language = Preferences.of(ctx).language();
        views.render(ctx, "lesson/index", progress.index(Visitor.of(ctx), language));
    }

    private void show(Context ctx) {
        Lesson lesson = lesson(ctx);
        Preferences preferences = Preferences.of(ctx);
        LessonText text = text(ctx, lesson);
        boolean seen =
                course.find(lesson.slug()).filter(found -> found == lesson).isPresent();
        if (!seen) {
            views.render(ctx, "lesson/show", model.show(lesson, text, preferences));
            return;
        }
        String key = lesson.slug() + " " + text.language() + " " + preferences;
        sharedPages.serve(ctx, key, () -> html(lesson, text, preferences));
    }

    /** The one that is asked for, else the one in the reader's own characters or language. */
    private static LessonText text(Context ctx, Lesson lesson) {
        Preferences preferences = Preferences.of(ctx);
        boolean simplified = preferences.simplified() && preferences.language() == Language.ZH_TW;
        return Optional.ofNullable(ctx.queryParam("text"))
                .flatMap(TextLanguage::find)
                .flatMap(lesson::find)
                .or(() -> simplified ? lesson.find(TextLanguage.ZH_CN) : Optional.empty())
                .orElseGet(() -> lesson.in(preferences.language()));
    }

    /** For all readers: not even the way in which the first one wrote the address is in it. */
    private String html(Lesson lesson, LessonText text, Preferences preferences) {
        return views.renderShared(
                "lesson/show", preferences, LessonModel.path(lesson, text), model.show(lesson, text, preferences));
    }

    private void showFragment(Context ctx) {
        Lesson lesson = lesson(ctx);
        Language language = Preferences.of(ctx).language();
        views.render(
                ctx,
                "lesson/fragment",
                progress.fragment(lesson, text(ctx, lesson), Visitor.of(ctx).accountId(), language));
    }

    private Lesson lesson(Context ctx) {
        String slug = ctx.pathParam("slug");
        return unseen(ctx, slug).or(() -> course.find(slug)).orElseThrow(() -> RequestException.notFound(ctx.path()));
    }

    /** What learners do not see yet, its instructors do: a lesson, or one of its texts where they ask for that one. */
    private Optional<Lesson> unseen(Context ctx, String slug) {
        if (!Visitor.of(ctx).role().includes(Role.INSTRUCTOR)) return Optional.empty();
        Optional<TextLanguage> asked =
                Optional.ofNullable(ctx.queryParam("text")).flatMap(TextLanguage::find);
        return course.findHidden(slug).or(() -> asked.flatMap(language -> course.findWithUnseen(slug, language)));
    }
}
