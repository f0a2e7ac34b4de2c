package normbook.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import io.javalin.Javalin;
import io.javalin.compression.Brotli;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * The HTTP server. For each request: security headers, who is it ({@link Authenticator}), may they and did one of our
 * pages send it ({@link Access}), then the room's handler, then, for failures, {@link ErrorPages}.
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
            Options options,
            Views views,
            Assets assets,
            SharedPages sharedPages,
            Authenticator authenticator,
            Consumer<RoutesConfig> routes) {
        SecurityHeaders headers = new SecurityHeaders(options.https());
        this.javalin = Javalin.create(config -> {
            configure(config, options);
            configureJetty(config.jetty, options, headers, sharedPages);
            config.routes.before(headers::add);
            config.routes.before(ctx -> Visitor.lookUpLater(ctx, authenticator));
            config.routes.beforeMatched(new Access(views, authenticator)::admit);
            Handler files = new StaticFiles(assets)::show;
            for (String folder : new String[] {"/static/<path>", "/modules/<path>", "/katex/<path>"}) {
                config.routes.get(folder, files, Role.ANYONE);
            }
            config.routes.get("/preferences", new PreferencesController(options.https())::update, Role.ANYONE);
            config.routes.get("/health", ctx -> ctx.result("ok"), Role.ANYONE);
            routes.accept(config.routes);
            new ErrorPages(views).register(config.routes);
        });
        Access.requireRoles(javalin.unsafe.internalRouter.allHttpHandlers());
    }

    /** What a request may ask for, and who at least has to ask. */
    public record Route(String method, String path, Role role) {}

    /** Every one, so that a test can try each. */
    public List<Route> routes() {
        return Access.routes(javalin.unsafe.internalRouter.allHttpHandlers());
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
        config.contextResolver.ip = ctx -> RemoteAddress.of(ctx, options.behindProxy());
    }

    private static void configureJetty(
            JettyConfig jetty, Options options, SecurityHeaders headers, SharedPages sharedPages) {
        jetty.host = options.host();
        jetty.port = options.port();
        jetty.multipartConfig.maxFileSize(Upload.MAX_BYTES, SizeUnit.BYTES);
        jetty.multipartConfig.maxTotalRequestSize(Upload.MAX_BYTES, SizeUnit.BYTES);
        jetty.multipartConfig.maxInMemoryFileSize(Upload.MAX_BYTES, SizeUnit.BYTES);
        jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        RefusedRequests refused = new RefusedRequests(headers);
        jetty.modifyServer(server -> {
            // A stop lets running requests finish: what was accepted is answered.
            server.setStopTimeout(10_000);
            server.setErrorHandler(refused);
        });
        jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(refused);
            // Jetty's own limit is below the longest note that may be saved.
            context.setMaxFormContentSize(Upload.MAX_BYTES);
            context.insertHandler(new SharedPageHandler(sharedPages, headers));
            context.addFilter(new HeadRequests(), "/*", EnumSet.of(DispatcherType.REQUEST));
        });
    }
}
