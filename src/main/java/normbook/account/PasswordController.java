package normbook.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Optional;
import normbook.storage.Database;
import normbook.web.Form;
import normbook.web.RequestException;
import normbook.web.Role;
import org.jdbi.v3.core.Handle;

/** A new password: for whoever knows the old one, or by a one-time link. Every session of the account ends. */
final class PasswordController {
    private final Database database;
    private final AccountPages pages;
    private final Authentication authentication;
    private final OwnPassword ownPassword;
    private final PasswordLinks links;
    private final Passwords passwords = new Passwords();
    private final AccountRepository accounts = new AccountRepository();
    private final SessionRepository sessions = new SessionRepository();

    PasswordController(
            Database database,
            AccountPages pages,
            Authentication authentication,
            OwnPassword ownPassword,
            InstantSource clock) {
        this.database = database;
        this.pages = pages;
        this.authentication = authentication;
        this.ownPassword = ownPassword;
        this.links = new PasswordLinks(clock);
    }

    void register(RoutesConfig routes) {
        routes.post("/account/password", this::change, Role.LEARNER);
        routes.get("/account/new-password/{token}", this::showLink, Role.ANYONE);
        routes.post("/account/new-password/{token}", this::useLink, Role.ANYONE);
    }

    private void change(Context ctx) {
        Account account = authentication.account(ctx);
        String password = Form.of(ctx).text("newPassword");
        Optional<String> problem = Credentials.passwordProblem(password).or(() -> ownPassword.problem(ctx, account));
        if (problem.isPresent()) {
            ctx.status(ownPassword.status(problem.get()));
            pages.showAccount(ctx, account, problem.get(), null);
            return;
        }
        String hash = passwords.hash(password);
        database.writeOnly(handle -> set(handle, account, hash));
        authentication.signIn(ctx, account);
        ctx.redirect("/account?changed=password", HttpStatus.SEE_OTHER);
    }

    private void showLink(Context ctx) {
        pages.showNewPassword(ctx, null, ofLink(ctx));
    }

    private void useLink(Context ctx) {
        Account account = ofLink(ctx);
        String password = Form.of(ctx).text("password");
        Optional<String> problem = Credentials.passwordProblem(password);
        if (problem.isPresent()) {
            ctx.status(400);
            pages.showNewPassword(ctx, problem.get(), account);
            return;
        }
        String hash = passwords.hash(password);
        database.writeOnly(handle -> {
            if (!links.use(handle, ctx.pathParam("token"))) throw used();
            set(handle, account, hash);
        });
        authentication.signIn(ctx, account);
        ctx.redirect("/account?changed=password", HttpStatus.SEE_OTHER);
    }

    private void set(Handle handle, Account account, String hash) {
        accounts.setPasswordHash(handle, account.id(), hash);
        PasswordLinks.deleteOf(handle, account.id());
        sessions.deleteAllOf(handle, account.id());
    }

    private Account ofLink(Context ctx) {
        return database.read(handle -> links.find(handle, ctx.pathParam("token")))
                .orElseThrow(PasswordController::used);
    }

    private static RequestException used() {
        return new RequestException(404, "account.error.link-used");
    }
}
