package normbook.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import normbook.web.Preferences;
import normbook.web.Role;
import normbook.web.Views;
import normbook.web.Visitor;

/** {@code GET /search?q=…}: a form and what it found, without JavaScript too. */
public final class SearchController {
    private final SearchIndex index;
    private final Views views;

    public SearchController(SearchIndex index, Views views) {
        this.index = index;
        this.views = views;
    }

    public void register(RoutesConfig routes) {
        routes.get("/search", this::show, Role.ANYONE);
    }

    private void show(Context ctx) {
        String asked = ctx.queryParam("q");
        String typed = asked == null ? "" : asked.strip();
        String lang = Preferences.of(ctx).language().htmlTag();
        Map<String, Object> model = new HashMap<>();
        model.put("query", typed);
        model.put("max", SearchIndex.MAX_QUERY);
        model.put(
                "result",
                typed.isEmpty()
                        ? null
                        : index.find(typed, lang, Visitor.of(ctx).role().includes(Role.INSTRUCTOR)));
        views.render(ctx, "search/show", model);
    }
}
