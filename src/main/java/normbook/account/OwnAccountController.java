package normbook.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import normbook.storage.Database;
import normbook.web.Role;
import normbook.web.Visitor;

/** Taking one's work along, and leaving. Guests too: what they did is kept as well. */
final class OwnAccountController {
    private final Database database;
    private final AccountPages pages;
    private final Authentication authentication;
    private final OwnPassword ownPassword;
    private final AccountRepository accounts = new AccountRepository();

    OwnAccountController(
            Database database, AccountPages pages, Authentication authentication, OwnPassword ownPassword) {
        this.database = database;
        this.pages = pages;
        this.authentication = authentication;
        this.ownPassword = ownPassword;
    }

    void register(RoutesConfig routes) {
        routes.get("/account/export", this::export, Role.GUEST);
        routes.get("/account/delete", ctx -> showDelete(ctx, authentication.account(ctx), null), Role.GUEST);
        routes.post("/account/delete", this::delete, Role.GUEST);
    }

    private void export(Context ctx) throws IOException {
        Account account = authentication.account(ctx);
        ctx.contentType("application/zip")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"normbook-account.zip\"");
        new AccountExport(database, authentication.ownedRows()).write(account, ctx.outputStream());
    }

    private void showDelete(Context ctx, Account account, String error) {
        List<String> abandoned = database.read(handle -> authentication.abandoned(handle, account.id()));
        pages.showDelete(ctx, account, abandoned, error);
    }

    private void delete(Context ctx) {
        Account account = authentication.account(ctx);
        // A guest has no password: whoever has the browser has the account.
        Optional<String> problem = Visitor.of(ctx).guest() ? Optional.empty() : ownPassword.problem(ctx, account);
        if (problem.isEmpty()) problem = database.write(handle -> new Deletion(accounts).delete(handle, account.id()));
        if (problem.isPresent()) {
            ctx.status(ownPassword.status(problem.get()));
            showDelete(ctx, account, problem.get());
            return;
        }
        authentication.tellDeleted(account.id());
        authentication.signOut(ctx);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }
}
