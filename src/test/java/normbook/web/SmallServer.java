package normbook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;
import normbook.Reader;

/** The web room alone, with routes of a test, for visitors of one kind whose token is always the same. */
final class SmallServer implements AutoCloseable {
    static final String SESSION = "a session";

    private final WebServer server;

    private SmallServer(boolean https, boolean behindProxy, Role role, Consumer<RoutesConfig> routes) {
        this(https, behindProxy, role, new SharedPages(Assets.packaged(), false, () -> 0), routes);
    }

    private SmallServer(
            boolean https, boolean behindProxy, Role role, SharedPages pages, Consumer<RoutesConfig> routes) {
        Assets assets = Assets.packaged();
        WebServer.Options options = new WebServer.Options("127.0.0.1", 0, https, behindProxy);
        server = new WebServer(options, new Views(assets, false), assets, pages, new Everybody(role), routes);
    }

    static SmallServer with(Consumer<RoutesConfig> routes) {
        return started(new SmallServer(false, false, Role.ANYONE, routes));
    }

    static SmallServer with(SharedPages pages, Consumer<RoutesConfig> routes) {
        return started(new SmallServer(false, false, Role.ANYONE, pages, routes));
    }

    static SmallServer forVisitors(Role role, Consumer<RoutesConfig> routes) {
        return started(new SmallServer(false, false, role, routes));
    }

    static SmallServer overHttps() {
        return started(new SmallServer(true, false, Role.ANYONE, routes -> {}));
    }

    static SmallServer behindProxy(boolean behindProxy) {
        return started(new SmallServer(
                false,
                behindProxy,
                Role.ANYONE,
                routes -> routes.get("/address", ctx -> ctx.result(ctx.ip()), Role.ANYONE)));
    }

    static SmallServer whoseVisitorsCannotBeFound() {
        return started(new SmallServer(
                false, false, null, routes -> routes.get("/guests", ctx -> ctx.result("in"), Role.GUEST)));
    }

    Reader reader() {
        return Reader.at(url());
    }

    String url() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    private static SmallServer started(SmallServer small) {
        small.server.start();
        return small;
    }

    /** @param role null where looking for the visitor fails */
    private record Everybody(Role role) implements WebServer.Authenticator {
        @Override
        public Visitor visitor(Context ctx) {
            if (role == null) throw new IllegalStateException("the database is gone");
            return new Visitor(role, null, null, () -> Csrf.token(SESSION));
        }

        @Override
        public boolean sentByOurPage(Context ctx) {
            return Csrf.accepts(ctx, SESSION);
        }
    }
}
