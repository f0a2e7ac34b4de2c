package normbook.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import normbook.storage.Database;
import normbook.web.Csrf;
import normbook.web.Hash;
import normbook.web.RandomToken;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Visitor;
import normbook.web.WebServer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Knows a visitor by the session cookie. Reading needs no account; the first thing a reader does makes a guest account,
 * which signing up turns into a learner's.
 */
public final class Authentication implements WebServer.Authenticator {
    static final String COOKIE = "normbook_session";
    /** Browsers take a cookie of this name from this host over https only: no neighbour host can plant a session. */
    static final String SECURE_COOKIE = "__Host-" + COOKIE;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Database database;
    private final InstantSource clock;
    private final boolean https;
    private final String cookieName;
    private final List<OwnedRows> ownedRows;
    private final List<LongConsumer> leavings = new CopyOnWriteArrayList<>();
    private final AccountRepository accounts = new AccountRepository();
    private final SessionRepository sessions = new SessionRepository();

    public Authentication(Database database, InstantSource clock, boolean https, List<OwnedRows> ownedRows) {
        this.database = database;
        this.clock = clock;
        this.https = https;
        this.cookieName = https ? SECURE_COOKIE : COOKIE;
        this.ownedRows = List.copyOf(ownedRows);
    }

    /** @param work with the id of each account that has been deleted, for what is no row and goes on without it */
    public void whenDeleted(LongConsumer work) {
        leavings.add(work);
    }

    void tellDeleted(long account) {
        leavings.forEach(work -> work.accept(account));
    }

    @Override
    public Visitor visitor(Context ctx) {
        Optional<Account> account = token(ctx).flatMap(this::findBySession);
        Role role = account.map(Account::role).orElse(Role.ANYONE);
        Long id = account.map(Account::id).orElse(null);
        String name = account.map(Account::displayName).orElse(null);
        return new Visitor(role, id, name, () -> Csrf.token(tokenOrNew(ctx)));
    }

    /** A request without any cookie cannot be sent in somebody's name, so a program may use the API without a token. */
    @Override
    public boolean sentByOurPage(Context ctx) {
        if (ctx.path().startsWith("/api/") && ctx.header("Cookie") == null && ctx.isJson()) return true;
        return token(ctx).map(token -> Csrf.accepts(ctx, token)).orElse(false);
    }

    /** The visitor's account; makes a guest's where there is none. To be called by whatever stores a row for a visitor. */
    public long accountId(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        if (visitor.accountId() != null) return visitor.accountId();
        long id = guestOf(tokenOrNew(ctx));
        new Visitor(Role.GUEST, id, null, visitor.csrfToken()).attachTo(ctx);
        return id;
    }

    /** Of a route that nobody without an account gets to. */
    Account account(Context ctx) {
        return database.read(handle -> accounts.find(handle, Visitor.of(ctx).accountId()))
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
    }

    /** Titles of what nobody would look after without this account. */
    List<String> abandoned(Handle handle, long account) {
        return ownedRows.stream()
                .flatMap(rows -> rows.abandoned(handle, account).stream())
                .toList();
    }

    List<OwnedRows> ownedRows() {
        return ownedRows;
    }

    /** The guest of this session; when several first answers come at once, the constraint decides whose account stays. */
    private long guestOf(String token) {
        String tokenHash = Hash.of(token);
        try {
            return database.write(handle -> {
                sessions.deleteExpired(handle, clock.instant());
                long guest = accounts.insertGuest(handle, clock.instant());
                sessions.insert(handle, tokenHash, guest, clock.instant());
                return guest;
            });
        } catch (UnableToExecuteStatementException e) {
            if (!Database.isDuplicate(e)) throw e;
            return findBySession(token).orElseThrow(() -> e).id();
        }
    }

    /** Gives the session a new token; a guest's work moves to the account that is signed in to. */
    void signIn(Context ctx, Account account) {
        Visitor before = Visitor.of(ctx);
        String token = RandomToken.draw();
        database.writeOnly(handle -> {
            if (before.guest() && before.accountId() != account.id()) {
                ownedRows.forEach(rows -> rows.move(handle, before.accountId(), account.id()));
                accounts.delete(handle, before.accountId());
            }
            token(ctx).ifPresent(old -> sessions.delete(handle, Hash.of(old)));
            sessions.deleteExpired(handle, clock.instant());
            sessions.insert(handle, Hash.of(token), account.id(), clock.instant());
        });
        setCookie(ctx, token);
    }

    void signOut(Context ctx) {
        token(ctx).ifPresent(token -> database.writeOnly(handle -> sessions.delete(handle, Hash.of(token))));
        ctx.cookie(cookie("", 0));
    }

    private Optional<Account> findBySession(String token) {
        return database.read(handle -> accounts.findBySession(handle, Hash.of(token), clock.instant()));
    }

    private Optional<String> token(Context ctx) {
        String made = ctx.attribute(COOKIE);
        String token = made != null ? made : ctx.cookie(cookieName);
        return Optional.ofNullable(token).filter(t -> TOKEN.matcher(t).matches());
    }

    private String tokenOrNew(Context ctx) {
        return token(ctx).orElseGet(() -> {
            String token = RandomToken.draw();
            setCookie(ctx, token);
            return token;
        });
    }

    private void setCookie(Context ctx, String token) {
        ctx.attribute(COOKIE, token);
        ctx.cookie(cookie(token, (int) SessionRepository.LIFETIME.toSeconds()));
    }

    private Cookie cookie(String value, int seconds) {
        return new Cookie(cookieName, value, "/", seconds, https, true, null, SameSite.LAX);
    }
}
