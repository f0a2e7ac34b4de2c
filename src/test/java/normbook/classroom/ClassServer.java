package normbook.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import normbook.Reader;
import normbook.TestApp;
import normbook.account.AccountController;
import normbook.account.Authentication;
import normbook.account.Invitations;
import normbook.account.People;
import normbook.storage.Database;
import normbook.web.Assets;
import normbook.web.Role;
import normbook.web.SharedPages;
import normbook.web.Site;
import normbook.web.Views;
import normbook.web.WebServer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The rooms of accounts and classes alone over a fresh database, with a clock that a test sets. */
final class ClassServer implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";

    final Database database = Database.open(TestApp.temporaryFolder());
    private final WebServer server;
    private final InstantSource clock = () -> this.now;
    private final People people = new People(clock);
    private Instant now = Instant.parse("2026-01-01T08:00:00Z");

    ClassServer() {
        Assets assets = Assets.packaged();
        Views views = new Views(assets, false);
        Authentication authentication = new Authentication(database, clock, false, List.of(new MemberRepository()));
        WebServer.Options options = new WebServer.Options("127.0.0.1", 0, false, true);
        Site site = new Site(null);
        server = new WebServer(
                options, views, assets, new SharedPages(assets, false, () -> 0), authentication, routes -> {
                    new AccountController(database, views, authentication, site, clock).register(routes);
                    new ClassController(database, views, site, clock).register(routes);
                    routes.get("/desk", ctx -> ctx.result("the desk"), Role.INSTRUCTOR);
                    routes.get("/work", ctx -> ctx.result("" + authentication.accountId(ctx)), Role.ANYONE);
                });
        server.start();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Reader reader() {
        return Reader.at("http://localhost:" + server.port()).reading("en");
    }

    Reader administrator() {
        Reader root = reader();
        String link = new Invitations(database, clock)
                .invitePathWithoutAdministrator()
                .orElseThrow();
        signUp(root, link, "root");
        return root;
    }

    Reader instructor(String username) {
        Reader instructor = learner(username);
        raise(username, Role.INSTRUCTOR);
        return instructor;
    }

    void raise(String username, Role role) {
        database.writeOnly(handle -> people.raise(handle, id(username), role));
    }

    Reader learner(String username) {
        Reader learner = reader();
        signUp(learner, "/account/sign-up", username);
        return learner;
    }

    long id(String username) {
        return database.read(handle -> people.findByUsername(handle, username))
                .orElseThrow()
                .id();
    }

    static void signUp(Reader reader, String path, String username) {
        Element form = reader.page(path).selectFirst("main form");
        HttpResponse<String> made = reader.submit(form, "username", username, "password", PASSWORD);
        assertEquals(303, made.statusCode(), made.body());
    }

    static HttpResponse<String> signIn(Reader reader, String username, String password) {
        Element form = reader.page("/account/sign-in").selectFirst("main form");
        return reader.submit(form, "username", username, "password", password);
    }

    /** The path of a new class. */
    static String makeClass(Reader instructor, String title) {
        Element form = instructor.page("/classes").selectFirst("form[action=/classes]");
        HttpResponse<String> made = instructor.submit(form, "title", title, "startsOn", "", "endsOn", "");
        assertEquals(303, made.statusCode(), made.body());
        return made.headers().firstValue("Location").orElseThrow();
    }

    static String code(Reader instructor, String path) {
        return instructor.page(path).select("strong.class-code").text();
    }

    /** Types the code and, where the page of the class offers it, joins. */
    static HttpResponse<String> join(Reader reader, String code) {
        Element form = reader.page("/classes/join").selectFirst("form[action=/classes/join]");
        HttpResponse<String> found = reader.submit(form, "code", code);
        if (found.statusCode() != 303) return found;
        Element offer = reader.page(found.headers().firstValue("Location").orElseThrow())
                .selectFirst("form[action=/classes/join]");
        return offer == null ? found : reader.submit(offer);
    }

    /** Presses the button of the form with this action on a class's page. */
    static HttpResponse<String> press(Reader reader, String path, String action, String... fields) {
        Document page = reader.page(path);
        Element form = page.selectFirst("form[action=" + action + "]");
        if (form == null) throw new AssertionError("no form " + action + ":\n" + page.select("main"));
        return reader.submit(form, fields);
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
