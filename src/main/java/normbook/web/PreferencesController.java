package normbook.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import normbook.language.Language;

/** {@code GET /preferences?language=…&theme=…&back=…}: a plain link, so that it works without JavaScript. */
public final class PreferencesController {
    private static final int ONE_YEAR_SECONDS = 365 * 24 * 3600;
    private final boolean secure;

    PreferencesController(boolean secure) {
        this.secure = secure;
    }

    void update(Context ctx) {
        String language = ctx.queryParam("language");
        if (language != null && Language.find(language).isPresent()) {
            remember(ctx, Preferences.LANGUAGE_COOKIE, language);
        }
        String theme = ctx.queryParam("theme");
        if (theme != null && Preferences.THEMES.contains(theme)) {
            remember(ctx, Preferences.THEME_COOKIE, theme);
        }
        ctx.redirect(LocalPath.orHome(ctx.queryParam("back")), HttpStatus.SEE_OTHER);
    }

    private void remember(Context ctx, String name, String value) {
        ctx.cookie(new Cookie(name, value, "/", ONE_YEAR_SECONDS, secure, true, null, SameSite.LAX));
    }
}
