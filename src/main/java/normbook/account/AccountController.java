package normbook.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Optional;
import normbook.storage.Database;
import normbook.web.Form;
import normbook.web.Hash;
import normbook.web.LocalPath;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Site;
import normbook.web.Views;
import normbook.web.Visitor;

/** Sign-up, the page of one's own account, and the link for the first administrator; sessions are with {@link SessionController}. */
public final class AccountController {
    private final AccountPages pages;
    private final Authentication authentication;
    private final Registration registration;
    private final SessionController sessions;
    private final PasswordController newPasswords;
    private final OwnAccountController own;
    private final AccountsController everybody;
    private final Passwords passwords = new Passwords();

    public AccountController(
            Database database, Views views, Authentication authentication, Site site, InstantSource clock) {
        this.pages = new AccountPages(views);
        this.authentication = authentication;
        this.registration = new Registration(database, clock);
        SignInLimit limit = new SignInLimit(clock);
        OwnPassword ownPassword = new OwnPassword(database, passwords, limit);
        this.sessions = new SessionController(database, pages, authentication, passwords, limit);
        this.newPasswords = new PasswordController(database, pages, authentication, ownPassword, clock);
        this.own = new OwnAccountController(database, pages, authentication, ownPassword);
        this.everybody = new AccountsController(database, authentication, views, site, clock);
    }

    public void register(RoutesConfig routes) {
        routes.get("/account", this::show, Role.ANYONE);
        routes.get("/account/sign-up", ctx -> pages.showSignUp(ctx, null, Credentials.NONE), Role.ANYONE);
        routes.post("/account/sign-up", this::signUp, Role.ANYONE);
        routes.get("/account/setup/{token}", this::showSetup, Role.ANYONE);
        routes.post("/account/setup", this::setUp, Role.ANYONE);
        sessions.register(routes);
        newPasswords.register(routes);
        own.register(routes);
        everybody.register(routes);
    }

    private void show(Context ctx) {
        Account account = Visitor.of(ctx).accountId() == null ? null : authentication.account(ctx);
        pages.showAccount(ctx, account, null, ctx.queryParam("changed"));
    }

    private void signUp(Context ctx) {
        Credentials credentials = Credentials.of(Form.of(ctx));
        Optional<String> problem = Visitor.of(ctx).role().includes(Role.LEARNER)
                ? Optional.of("account.error.signed-in")
                : create(ctx, credentials, Role.LEARNER, null);
        if (problem.isPresent()) {
            ctx.status(400);
            pages.showSignUp(ctx, problem.get(), credentials);
            return;
        }
        ctx.redirect(LocalPath.orHome(Form.of(ctx).text("back")), HttpStatus.SEE_OTHER);
    }

    private void showSetup(Context ctx) {
        String token = ctx.pathParam("token");
        invitedHash(token);
        pages.showSetup(ctx, null, Credentials.NONE, token);
    }

    private void setUp(Context ctx) {
        String token = Form.of(ctx).text("token");
        String tokenHash = invitedHash(token);
        Credentials credentials = Credentials.of(Form.of(ctx));
        Optional<String> problem = create(ctx, credentials, Role.ADMINISTRATOR, tokenHash);
        if (problem.isPresent()) {
            ctx.status(400);
            pages.showSetup(ctx, problem.get(), credentials, token);
            return;
        }
        ctx.redirect("/desk", HttpStatus.SEE_OTHER);
    }

    private String invitedHash(String token) {
        String tokenHash = Hash.of(token);
        if (!registration.isInvited(tokenHash)) throw new RequestException(404, "account.error.invitation-used");
        return tokenHash;
    }

    /** Makes the account and signs in; says what is wrong instead, having changed nothing. */
    private Optional<String> create(Context ctx, Credentials credentials, Role role, String invitationHash) {
        Optional<String> problem = credentials.problem();
        if (problem.isPresent()) return problem;
        NewAccount account = new NewAccount(
                role, credentials.username(), credentials.displayName(), passwords.hash(credentials.password()));
        Optional<Account> created = registration.create(Visitor.of(ctx), account, invitationHash);
        created.ifPresent(a -> authentication.signIn(ctx, a));
        return created.isPresent() ? Optional.empty() : Optional.of("account.error.username-taken");
    }
}
