package normbook.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import normbook.storage.Database;
import normbook.web.Form;
import normbook.web.LocalPath;
import normbook.web.Role;

/** Sign in, sign out. */
final class SessionController {
    private final Database database;
    private final AccountPages pages;
    private final Authentication authentication;
    private final Passwords passwords;
    private final SignInLimit limit;
    private final AccountRepository accounts = new AccountRepository();

    SessionController(
            Database database,
            AccountPages pages,
            Authentication authentication,
            Passwords passwords,
            SignInLimit limit) {
        this.database = database;
        this.pages = pages;
        this.authentication = authentication;
        this.passwords = passwords;
        this.limit = limit;
    }

    void register(RoutesConfig routes) {
        routes.get("/account/sign-in", ctx -> pages.showSignIn(ctx, null, ""), Role.ANYONE);
        routes.post("/account/sign-in", this::signIn, Role.ANYONE);
        routes.post("/account/sign-out", this::signOut, Role.ANYONE);
    }

    private void signIn(Context ctx) {
        Form form = Form.of(ctx);
        String username = AccountRepository.normalised(form.text("username"));
        Duration wait = limit.start(username, ctx.ip());
        if (!wait.isZero()) {
            ctx.header("Retry-After", Long.toString(wait.toSeconds() + 1));
            ctx.status(429);
            pages.showSignIn(ctx, "account.error.too-many-attempts", form.text("username"));
            return;
        }
        Optional<Account> account = authenticate(username, form.text("password"));
        if (account.isEmpty()) {
            ctx.status(401);
            pages.showSignIn(ctx, "account.error.sign-in", form.text("username"));
            return;
        }
        limit.succeeded(username, ctx.ip());
        authentication.signIn(ctx, account.get());
        ctx.redirect(LocalPath.orHome(form.text("back")), HttpStatus.SEE_OTHER);
    }

    private Optional<Account> authenticate(String username, String password) {
        Optional<Account> account = database.read(handle -> accounts.findByUsername(handle, username));
        String hash = account.flatMap(a -> database.read(handle -> accounts.findPasswordHash(handle, a.id())))
                .orElse(null);
        boolean right = password.length() <= Passwords.MAX_LENGTH && passwords.matches(password, hash);
        return account.filter(a -> right);
    }

    private void signOut(Context ctx) {
        authentication.signOut(ctx);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }
}
