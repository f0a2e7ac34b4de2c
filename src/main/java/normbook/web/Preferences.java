package normbook.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import normbook.language.Language;

/**
 * What a reader chose for every page: kept in two cookies; until then the browser's language decides.
 *
 * @param simplified whether the browser asks for Chinese in simplified characters; the interface has none, a lesson may
 */
public record Preferences(Language language, String theme, boolean simplified) {
    static final String LANGUAGE_COOKIE = "normbook_language";
    static final String THEME_COOKIE = "normbook_theme";
    private static final List<String> SIMPLIFIED = List.of("zh-cn", "zh-sg", "zh-hans");
    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    public static Preferences of(Context ctx) {
        return of(ctx.cookie(LANGUAGE_COOKIE), ctx.cookie(THEME_COOKIE), ctx.header("Accept-Language"));
    }

    /** Any of them may be null. */
    static Preferences of(String language, String theme, String accepted) {
        return new Preferences(
                Optional.ofNullable(language).flatMap(Language::find).orElseGet(() -> accepted(accepted)),
                theme != null && THEMES.contains(theme) ? theme : "auto",
                simplified(accepted));
    }

    /** Any Chinese reader gets Chinese; a browser that names neither language gets the course's. */
    static Language accepted(String header) {
        for (Locale.LanguageRange range : ranges(header)) {
            if (range.getWeight() == 0) continue;
            if (range.getRange().startsWith("zh")) return Language.ZH_TW;
            if (range.getRange().startsWith("en")) return Language.EN;
        }
        return Language.ZH_TW;
    }

    private static boolean simplified(String header) {
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0 && range.getRange().startsWith("zh"))
                .findFirst()
                .filter(range -> SIMPLIFIED.stream().anyMatch(range.getRange()::startsWith))
                .isPresent();
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return header == null ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // A malformed header is as good as none; for "-" the JDK fails with an index instead of saying so.
            return List.of();
        }
    }
}
