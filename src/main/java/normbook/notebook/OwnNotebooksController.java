package normbook.notebook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import normbook.account.Authentication;
import normbook.language.Messages;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Cell.Kind;
import normbook.notebook.document.Notebook;
import normbook.web.Form;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Visitor;

/** {@code /notebooks}: new notebooks of one's own, their names, and their end. Copies of the course's keep its names. */
final class OwnNotebooksController {
    private final Authentication authentication;
    private final Copies copies;
    private final LiveNotebooks live;

    OwnNotebooksController(Authentication authentication, Copies copies, LiveNotebooks live) {
        this.authentication = authentication;
        this.copies = copies;
        this.live = live;
    }

    void register(RoutesConfig routes) {
        routes.post("/notebooks", this::create, Role.ANYONE);
        routes.post("/notebooks/{slug}/title", this::rename, Role.ANYONE);
        routes.post("/notebooks/{slug}/deletion", this::delete, Role.ANYONE);
    }

    private void create(Context ctx) {
        String title = Messages.of(Preferences.of(ctx).language()).text("notebook.untitled");
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        Cell first = new Cell("cell-1", Kind.CODE, "", nothing, List.of(), null, null);
        Notebook empty = new Notebook(nothing, List.of(first));
        StoredNotebook made = copies.insertImported(authentication.accountId(ctx), Titles.freeSlug(), title, empty);
        ctx.redirect("/notebooks/" + made.slug(), HttpStatus.SEE_OTHER);
    }

    private void rename(Context ctx) {
        StoredNotebook notebook = own(ctx);
        String title = Form.of(ctx).text("title").strip();
        if (title.isEmpty() || title.length() > Titles.MOST) {
            throw new RequestException(422, "notebook.error.title", Titles.MOST);
        }
        copies.rename(notebook, title);
        ctx.redirect("/notebooks", HttpStatus.SEE_OTHER);
    }

    private void delete(Context ctx) {
        StoredNotebook notebook = own(ctx);
        live.find(notebook.id()).ifPresent(LiveNotebook::close);
        copies.delete(notebook);
        ctx.redirect("/notebooks", HttpStatus.SEE_OTHER);
    }

    private StoredNotebook own(Context ctx) {
        return copies.findOwn(Visitor.of(ctx).accountId(), NotebookApiController.slug(ctx))
                .filter(notebook -> notebook.template() == null)
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
    }
}
