package normbook.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import normbook.Reader;
import normbook.TestApp;
import normbook.storage.Database;
import normbook.web.Assets;
import normbook.web.Role;
import normbook.web.SharedPages;
import normbook.web.Site;
import normbook.web.Views;
import normbook.web.WebServer;

/** The account room alone over a fresh database, with a clock that a test sets. */
final class AccountServer implements AutoCloseable {
    private final Database database = Database.open(TestApp.temporaryFolder());
    private final WebServer server;
    private Instant now = Instant.parse("2026-01-01T08:00:00Z");

    AccountServer(boolean https) {
        Assets assets = Assets.packaged();
        Views views = new Views(assets, false);
        InstantSource clock = () -> now;
        Authentication authentication = new Authentication(database, clock, https, List.of());
        // Behind a proxy, so that a test can say where a request comes from.
        WebServer.Options options = new WebServer.Options("127.0.0.1", 0, https, true);
        server = new WebServer(
                options, views, assets, new SharedPages(assets, false, () -> 0), authentication, routes -> {
                    new AccountController(database, views, authentication, new Site(null), clock).register(routes);
                    routes.get("/desk", ctx -> ctx.result("the desk"), Role.INSTRUCTOR);
                    routes.get("/work", ctx -> ctx.result("" + authentication.accountId(ctx)), Role.ANYONE);
                });
        server.start();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** As a restart does; null where there is an administrator. */
    String invitation() {
        return new Invitations(database, () -> now)
                .invitePathWithoutAdministrator()
                .orElse(null);
    }

    Reader reader() {
        return Reader.at("http://localhost:" + server.port());
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
