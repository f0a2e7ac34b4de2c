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

/** {@code /accounts}: everybody who has a name, with roles, new passwords and deletion, for administrators. */
final class AccountsController {
    private static final int PER_PAGE = 50;

    private final Database database;
    private final AccountsPages pages;
    private final Site site;
    private final PasswordLinks links;
    private final AccountRepository accounts = new AccountRepository();
    private final Deletion deletion = new Deletion(accounts);

    AccountsController(Database database, Views views, Site site, InstantSource clock) {
        this.database = database;
        this.pages = new AccountsPages(views);
        this.site = site;
        this.links = new PasswordLinks(clock);
    }

    void register(RoutesConfig routes) {
        routes.get("/accounts", this::index, Role.ADMINISTRATOR);
        routes.get("/accounts/{id}", ctx -> pages.show(ctx, account(ctx), null, null), Role.ADMINISTRATOR);
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
        done(ctx, account, database.write(handle -> deletion.setRole(handle, account.id(), role)), "/" + account.id());
    }

    private void createPasswordLink(Context ctx) {
        Account account = account(ctx);
        String path = database.write(handle -> links.create(handle, account.id(), People.FORGOTTEN));
        pages.show(ctx, account, null, site.link(ctx, path));
    }

    /** The username has to be typed, so that no slip of the finger deletes somebody's work. */
    private void delete(Context ctx) {
        Account account = account(ctx);
        boolean meant =
                AccountRepository.normalised(Form.of(ctx).text("username")).equals(account.username());
        done(
                ctx,
                account,
                meant
                        ? database.write(handle -> deletion.delete(handle, account.id()))
                        : Optional.of("account.error.not-this-username"),
                "");
    }

    private void done(Context ctx, Account account, Optional<String> problem, String next) {
        if (problem.isEmpty()) {
            ctx.redirect("/accounts" + next, HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(400);
        pages.show(ctx, account, problem.get(), null);
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
