package normbook.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import normbook.storage.Database;
import normbook.web.Form;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Site;
import normbook.web.Views;
import org.jdbi.v3.core.Handle;

/** {@code /accounts}: everybody who has a name, with roles, new passwords and deletion, for administrators. */
final class AccountsController {
    private static final int PER_PAGE = 50;
    private static final String ABANDONS = "account.error.abandons";

    private final Database database;
    private final Authentication authentication;
    private final AccountsPages pages;
    private final Site site;
    private final PasswordLinks links;
    private final AccountRepository accounts = new AccountRepository();
    private final Deletion deletion = new Deletion(accounts);

    AccountsController(Database database, Authentication authentication, Views views, Site site, InstantSource clock) {
        this.database = database;
        this.authentication = authentication;
        this.pages = new AccountsPages(views);
        this.site = site;
        this.links = new PasswordLinks(clock);
    }

    void register(RoutesConfig routes) {
        routes.get("/accounts", this::index, Role.ADMINISTRATOR);
        routes.get("/accounts/{id}", ctx -> show(ctx, account(ctx), null, null), Role.ADMINISTRATOR);
        routes.post("/accounts/{id}/role", this::setRole, Role.ADMINISTRATOR);
        routes.post("/accounts/{id}/password", this::createPasswordLink, Role.ADMINISTRATOR);
        routes.post("/accounts/{id}/delete", this::delete, Role.ADMINISTRATOR);
    }

    private void index(Context ctx) {
        String part = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        int page = page(ctx.queryParam("page"));
        List<Account> found = database.read(handle -> accounts.list(handle, part, (page - 1) * PER_PAGE, PER_PAGE + 1));
        boolean more = found.size() > PER_PAGE;
        pages.index(ctx, new AccountsPages.Found(part, page, more, more ? found.subList(0, PER_PAGE) : found));
    }

    private void setRole(Context ctx) {
        Account account = account(ctx);
        Role role = Arrays.stream(Role.values())
                .filter(known -> known.includes(Role.LEARNER))
                .filter(known -> known.word().equals(Form.of(ctx).text("role")))
                .findFirst()
                .orElseThrow(() -> new RequestException(400, "web.error.malformed"));
        Optional<String> problem = database.write(handle -> {
            if (!role.includes(Role.INSTRUCTOR) && !isTold(ctx, handle, account)) return Optional.of(ABANDONS);
            return deletion.setRole(handle, account.id(), role);
        });
        done(ctx, account, problem, "/" + account.id());
    }

    private void createPasswordLink(Context ctx) {
        Account account = account(ctx);
        String path = database.write(handle -> links.create(handle, account.id(), People.FORGOTTEN));
        show(ctx, account, null, site.link(ctx, path));
    }

    /** The username has to be typed, so that no slip of the finger deletes somebody's work. */
    private void delete(Context ctx) {
        Account account = account(ctx);
        boolean meant =
                AccountRepository.normalised(Form.of(ctx).text("username")).equals(account.username());
        Optional<String> problem = meant
                ? database.write(handle -> deleteTold(ctx, handle, account))
                : Optional.of("account.error.not-this-username");
        if (problem.isEmpty()) authentication.tellDeleted(account.id());
        done(ctx, account, problem, "");
    }

    private Optional<String> deleteTold(Context ctx, Handle handle, Account account) {
        return isTold(ctx, handle, account) ? deletion.delete(handle, account.id()) : Optional.of(ABANDONS);
    }

    /** Whether the page that was sent named every class that would be left without an instructor. */
    private boolean isTold(Context ctx, Handle handle, Account account) {
        List<String> told = Form.of(ctx).texts("abandoned");
        return told.containsAll(authentication.abandoned(handle, account.id()));
    }

    private void done(Context ctx, Account account, Optional<String> problem, String next) {
        if (problem.isEmpty()) {
            ctx.redirect("/accounts" + next, HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(400);
        show(ctx, account, problem.get(), null);
    }

    private void show(Context ctx, Account account, String error, String link) {
        List<String> abandoned = database.read(handle -> authentication.abandoned(handle, account.id()));
        pages.show(ctx, account, abandoned, error, link);
    }

    private Account account(Context ctx) {
        return id(ctx.pathParam("id"))
                .flatMap(id -> database.read(handle -> accounts.find(handle, id)))
                .filter(account -> account.role().includes(Role.LEARNER))
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
    }

    private static Optional<Long> id(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static int page(String text) {
        return text != null && text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : 1;
    }
}
