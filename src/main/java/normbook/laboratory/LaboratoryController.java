package normbook.laboratory;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiFunction;
import normbook.laboratory.LaboratoryModel.LessonLink;
import normbook.language.Language;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.SharedPages;
import normbook.web.Views;

/** {@code /lessons/{slug}/laboratory}: the same bytes for all readers of one language and theme. */
public final class LaboratoryController {
    private final LaboratoryModel model;
    private final SharedPages sharedPages;
    private final Views views;

    public LaboratoryController(LaboratoryModel model, SharedPages sharedPages, Views views) {
        this.model = model;
        this.sharedPages = sharedPages;
        this.views = views;
    }

    /** @param lessons the lesson by its slug: lessons link to laboratories, so this room cannot know them */
    public void register(RoutesConfig routes, BiFunction<String, Language, Optional<LessonLink>> lessons) {
        routes.get("/lessons/{slug}/laboratory", ctx -> show(ctx, lessons), Role.ANYONE);
    }

    private void show(Context ctx, BiFunction<String, Language, Optional<LessonLink>> lessons) {
        String slug = ctx.pathParam("slug");
        String path = Laboratories.path(slug).orElseThrow(() -> RequestException.notFound(ctx.path()));
        Preferences preferences = Preferences.of(ctx);
        LessonLink lesson =
                lessons.apply(slug, preferences.language()).orElseThrow(() -> RequestException.notFound(ctx.path()));
        sharedPages.serve(ctx, lesson + " " + preferences, () -> html(path, lesson, preferences));
    }

    private String html(String path, LessonLink lesson, Preferences preferences) {
        return views.renderShared("laboratory/show", preferences, path, model.show(lesson, preferences.language()));
    }
}
