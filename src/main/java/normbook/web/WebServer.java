package normbook.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import io.javalin.Javalin;
import io.javalin.compression.Brotli;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;

/**
 * The HTTP server. For each request: security headers, who is it ({@link Authenticator}), may they ({@link Role} of the
 * route), did one of our pages send it ({@link Csrf}), then the room's handler, then, for failures, {@link ErrorPages}.
 */
public final class WebServer implements AutoCloseable {
    /** More than any form or submission needs: the largest source is 64 KiB, written in JSON or form encoding. */
    static final long MAX_REQUEST_BYTES = 512 * 1024;

    private final Javalin javalin;

    /**
     * @param https the address that readers use: cookies then are Secure
     * @param behindProxy whether X-Forwarded-For names the reader
     */
    public record Options(String host, int port, boolean https, boolean behindProxy) {}

    /** Says who sent a request; implemented by the account room. */
    public interface Authenticator {
        Visitor visitor(Context ctx);

        /** Whether a changing request comes from a page of ours. */
        boolean sentByOurPage(Context ctx);
    }

    public WebServer(
            Options options, Views views, Assets assets, Authenticator authenticator, Consumer<RoutesConfig> routes) {
        ErrorPages errors = new ErrorPages(views);
        this.javalin = Javalin.create(config -> {
            configure(config, options);
            SecurityHeaders headers = new SecurityHeaders(options.https());
            config.routes.before(headers::add);
            config.routes.before(ctx -> authenticator.visitor(ctx).attachTo(ctx));
            config.routes.beforeMatched(ctx -> admit(ctx, views, authenticator));
            Handler files = new StaticFiles(assets)::show;
            for (String folder : new String[] {"/static/<path>", "/modules/<path>", "/katex/<path>"}) {
                config.routes.get(folder, files, Role.ANYONE);
            }
            config.routes.get("/preferences", new PreferencesController(options.https())::update, Role.ANYONE);
            config.routes.get("/health", ctx -> ctx.result("ok"), Role.ANYONE);
            routes.accept(config.routes);
            errors.register(config.routes);
        });
    }

    /** Starts listening; {@code io.javalin.util.JavalinBindException} when the port is taken. */
    public WebServer start() {
        javalin.start();
        return this;
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, Options options) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MAX_REQUEST_BYTES;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = Brotli4jLoader.isAvailable()
                ? new CompressionStrategy(new Brotli(4), new Gzip(6), null)
                : CompressionStrategy.GZIP;
        config.concurrency.useVirtualThreads = true;
        config.jetty.host = options.host();
        config.jetty.port = options.port();
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            if (options.behindProxy()) http.addCustomizer(new ForwardedRequestCustomizer());
        });
        // A stop lets running requests finish: what was accepted is answered.
        config.jetty.modifyServer(server -> server.setStopTimeout(10_000));
    }

    private static void admit(Context ctx, Views views, Authenticator authenticator) {
        Visitor visitor = Visitor.of(ctx);
        if (!visitor.role().includes(requiredRole(ctx))) {
            refuse(ctx, visitor);
            return;
        }
        boolean changing =
                !ctx.method().name().equals("GET") && !ctx.method().name().equals("HEAD");
        if (changing && !authenticator.sentByOurPage(ctx)) {
            Resubmission.offer(ctx, views);
        }
    }

    private static Role requiredRole(Context ctx) {
        for (RouteRole role : ctx.routeRoles()) return (Role) role;
        throw new IllegalStateException("a route without a role: " + ctx.endpoint().path);
    }

    private static void refuse(Context ctx, Visitor visitor) {
        boolean page = ctx.method().name().equals("GET") && !ctx.path().startsWith("/api/");
        if (page && !visitor.role().includes(Role.LEARNER)) {
            ctx.redirect(
                    "/account/sign-in?back=" + URLEncoder.encode(ctx.path(), StandardCharsets.UTF_8),
                    HttpStatus.SEE_OTHER);
            ctx.skipRemainingHandlers();
            return;
        }
        throw new RequestException(403, "web.error.not-allowed");
    }
}
