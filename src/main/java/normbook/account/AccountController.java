package normbook.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import normbook.language.Messages;
import normbook.storage.Database;
import normbook.web.Form;
import normbook.web.Hash;
import normbook.web.LocalPath;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Views;
import normbook.web.Visitor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Sign up, sign in, sign out, and the link for the first instructor. */
public final class AccountController {
    private static final String UNIQUE_VIOLATION = "23505";

    private final Database database;
    private final Views views;
    private final Authentication authentication;
    private final InstantSource clock;
    private final SignInLimit limit;
    private final Passwords passwords = new Passwords();
    private final AccountRepository accounts = new AccountRepository();
    private final SessionRepository sessions = new SessionRepository();

    public AccountController(Database database, Views views, Authentication authentication, InstantSource clock) {
        this.database = database;
        this.views = views;
        this.authentication = authentication;
        this.clock = clock;
        this.limit = new SignInLimit(clock);
    }

    public void register(RoutesConfig routes) {
        routes.get("/account", ctx -> views.render(ctx, "account/show", Map.of()), Role.ANYONE);
        routes.get("/account/sign-in", ctx -> showSignIn(ctx, null, ""), Role.ANYONE);
        routes.post("/account/sign-in", this::signIn, Role.ANYONE);
        routes.get("/account/sign-up", ctx -> showSignUp(ctx, null, new Credentials("", "", "")), Role.ANYONE);
        routes.post("/account/sign-up", this::signUp, Role.ANYONE);
        routes.post("/account/sign-out", this::signOut, Role.ANYONE);
        routes.get("/account/setup/{token}", this::showSetup, Role.ANYONE);
        routes.post("/account/setup", this::setUp, Role.ANYONE);
    }

    private void signIn(Context ctx) {
        Form form = Form.of(ctx);
        String username = AccountRepository.normalised(form.text("username"));
        if (limit.isReached(username, ctx.ip())) {
            ctx.header("Retry-After", Long.toString(SignInLimit.WINDOW.toSeconds()));
            ctx.status(429);
            showSignIn(ctx, "account.error.too-many-attempts", username);
            return;
        }
        Optional<Account> account = authenticate(username, form.text("password"));
        if (account.isEmpty()) {
            limit.failed(username, ctx.ip());
            ctx.status(401);
            showSignIn(ctx, "account.error.sign-in", form.text("username"));
            return;
        }
        limit.succeeded(username);
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

    private void signUp(Context ctx) {
        Credentials credentials = Credentials.of(Form.of(ctx));
        Optional<String> problem = Visitor.of(ctx).role().includes(Role.LEARNER)
                ? Optional.of("account.error.signed-in")
                : create(ctx, credentials, Role.LEARNER, null);
        if (problem.isPresent()) {
            ctx.status(400);
            showSignUp(ctx, problem.get(), credentials);
            return;
        }
        ctx.redirect(LocalPath.orHome(Form.of(ctx).text("back")), HttpStatus.SEE_OTHER);
    }

    private void setUp(Context ctx) {
        String token = Form.of(ctx).text("token");
        String tokenHash = invitedHash(token);
        Credentials credentials = Credentials.of(Form.of(ctx));
        Optional<String> problem = create(ctx, credentials, Role.INSTRUCTOR, tokenHash);
        if (problem.isPresent()) {
            ctx.status(400);
            showSetup(ctx, problem.get(), credentials, token);
            return;
        }
        ctx.redirect("/desk", HttpStatus.SEE_OTHER);
    }

    /** Names the guest's account and signs in; says what is wrong instead, having changed nothing. */
    private Optional<String> create(Context ctx, Credentials credentials, Role role, String invitationHash) {
        Optional<String> problem = credentials.problem();
        if (problem.isPresent()) return problem;
        NewAccount account = new NewAccount(
                role, credentials.username(), credentials.displayName(), passwords.hash(credentials.password()));
        Visitor visitor = Visitor.of(ctx);
        Optional<Account> created = writeUnlessTaken(handle -> {
            if (accounts.isTaken(handle, credentials.username())) return Optional.empty();
            if (invitationHash != null && !sessions.useInvitation(handle, invitationHash)) {
                throw new RequestException(404, "account.error.invitation-used");
            }
            long id = visitor.guest() ? visitor.accountId() : accounts.insertGuest(handle, clock.instant());
            accounts.name(handle, id, account);
            return accounts.findByUsername(handle, credentials.username());
        });
        created.ifPresent(a -> authentication.signIn(ctx, a));
        return created.isPresent() ? Optional.empty() : Optional.of("account.error.username-taken");
    }

    /** Two sign-ups for one name at the same moment: the constraint decides, and the second is told so. */
    private Optional<Account> writeUnlessTaken(Function<Handle, Optional<Account>> work) {
        try {
            return database.write(work);
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void signOut(Context ctx) {
        authentication.signOut(ctx);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void showSetup(Context ctx) {
        String token = ctx.pathParam("token");
        invitedHash(token);
        showSetup(ctx, null, new Credentials("", "", ""), token);
    }

    private String invitedHash(String token) {
        String tokenHash = Hash.of(token);
        if (!database.read(handle -> sessions.isInvited(handle, tokenHash))) {
            throw new RequestException(404, "account.error.invitation-used");
        }
        return tokenHash;
    }

    private void showSetup(Context ctx, String error, Credentials credentials, String token) {
        Map<String, Object> model = model(ctx, error, credentials);
        model.put("token", token);
        views.render(ctx, "account/setup", model);
    }

    private void showSignIn(Context ctx, String error, String username) {
        views.render(ctx, "account/sign_in", model(ctx, error, new Credentials(username, "", "")));
    }

    private void showSignUp(Context ctx, String error, Credentials credentials) {
        views.render(ctx, "account/sign_up", model(ctx, error, credentials));
    }

    private static Map<String, Object> model(Context ctx, String error, Credentials credentials) {
        Map<String, Object> model = new HashMap<>();
        Messages messages = Messages.of(Preferences.of(ctx).language());
        model.put("error", error == null ? null : messages.text(error, Passwords.MIN_LENGTH));
        model.put("username", credentials.username());
        model.put("displayName", credentials.displayName());
        boolean posted = ctx.method().name().equals("POST");
        model.put("back", LocalPath.orHome(posted ? Form.of(ctx).text("back") : ctx.queryParam("back")));
        return model;
    }
}
