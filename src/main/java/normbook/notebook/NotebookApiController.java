package normbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import normbook.account.Authentication;
import normbook.language.Language;
import normbook.notebook.Copies.Owner;
import normbook.notebook.Copies.Saved;
import normbook.notebook.document.Cell;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Visitor;

/** {@code /api/notebooks/{slug}}: one notebook of the visitor's own, read and saved cell by cell. */
final class NotebookApiController {
    private static final String PATH = "/api/notebooks/{slug}";
    private static final int TAB_LENGTH = 64;

    private final Authentication authentication;
    private final Copies copies;
    private final LiveNotebooks live;
    private final CellJson cellJson;

    NotebookApiController(Authentication authentication, Copies copies, LiveNotebooks live, CellJson cellJson) {
        this.authentication = authentication;
        this.copies = copies;
        this.live = live;
        this.cellJson = cellJson;
    }

    void register(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.ANYONE);
        routes.put(PATH + "/cells", this::save, Role.ANYONE);
        routes.post(PATH + "/previews", this::preview, Role.ANYONE);
        routes.get(PATH + "/versions", this::versions, Role.ANYONE);
        routes.post(PATH + "/versions/{revision}", this::restore, Role.ANYONE);
    }

    private void show(Context ctx) {
        Long account = Visitor.of(ctx).accountId();
        long after = live.seen(copies.findOwn(account, slug(ctx)));
        OpenNotebook notebook = copies.find(account, slug(ctx), language(ctx)).orElseThrow(() -> notFound(ctx));
        answer(ctx, 200, cellJson.of(notebook).put("after", after));
    }

    private void save(Context ctx) {
        Save save = Body.of(ctx).save();
        Saved saved = copies.save(owner(ctx), save);
        ObjectNode json = Cells.object()
                .put("before", saved.before())
                .put("revision", saved.notebook().revision());
        if (saved.isConflict()) {
            json.set("cells", cellJson.of(saved.cells(), saved.notebook().isCopy()));
            answer(ctx, 409, json);
            return;
        }
        ObjectNode html = json.putObject("html");
        saved.cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.MARKDOWN)
                .forEach(cell -> html.put(cell.id(), cellJson.html(cell)));
        tellSaved(ctx, saved.notebook(), saved.cells());
        answer(ctx, 200, json);
    }

    private void preview(Context ctx) {
        if (!copies.exists(Visitor.of(ctx).accountId(), slug(ctx))) throw notFound(ctx);
        String source = Body.of(ctx).text("source");
        Limits.checkSource("-", source);
        answer(ctx, 200, Cells.object().put("html", cellJson.markdown().apply(source)));
    }

    private void versions(Context ctx) {
        ArrayNode all = Cells.JSON.createArrayNode();
        Optional<StoredNotebook> own = copies.findOwn(Visitor.of(ctx).accountId(), slug(ctx));
        if (own.isEmpty() && !copies.exists(null, slug(ctx))) throw notFound(ctx);
        own.map(notebook -> copies.versions(notebook.id()))
                .orElse(List.of())
                .forEach(version -> all.addObject()
                        .put("revision", version.revision())
                        .put("savedAt", version.savedAt().toString())
                        .put("cells", version.cells()));
        answer(ctx, 200, all);
    }

    private void restore(Context ctx) {
        String revision = ctx.pathParam("revision");
        if (!revision.matches("\\d{1,9}")) throw notFound(ctx);
        OpenNotebook notebook = copies.restore(owner(ctx), Integer.parseInt(revision));
        tellSaved(ctx, notebook, notebook.cells());
        answer(ctx, 200, cellJson.of(notebook));
    }

    private void tellSaved(Context ctx, OpenNotebook notebook, Collection<Cell> cells) {
        live.find(notebook.id()).ifPresent(open -> {
            ObjectNode event = Cells.object().put("revision", notebook.revision());
            cells.forEach(cell -> event.withArray("cells").add(cell.id()));
            event.withArray("cells");
            open.log().publish("saved", event.put("by", tab(ctx)));
        });
    }

    /** Makes the visitor a guest's account where there is none; not before the notebook is known to exist. */
    private Owner owner(Context ctx) {
        return owner(ctx, copies, authentication);
    }

    static Owner owner(Context ctx, Copies copies, Authentication authentication) {
        if (!copies.exists(Visitor.of(ctx).accountId(), slug(ctx))) throw notFound(ctx);
        return new Owner(authentication.accountId(ctx), slug(ctx), language(ctx));
    }

    static String slug(Context ctx) {
        return ctx.pathParam("slug");
    }

    static Language language(Context ctx) {
        return Preferences.of(ctx).language();
    }

    static RequestException notFound(Context ctx) {
        return RequestException.notFound(ctx.path());
    }

    static void answer(Context ctx, int status, JsonNode json) {
        ctx.header("Cache-Control", "no-store");
        ctx.status(status).contentType("application/json; charset=utf-8").result(json.toString());
    }

    /** As the tab calls itself; nobody else's word for it counts. */
    private static String tab(Context ctx) {
        String tab = ctx.header("X-Tab");
        return tab == null ? "" : tab.substring(0, Math.min(TAB_LENGTH, tab.length()));
    }
}
