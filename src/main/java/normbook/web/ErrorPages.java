package normbook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import normbook.language.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every failure answered in the reader's language: what happened, and what to do next. */
final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private final Views views;

    ErrorPages(Views views) {
        this.views = views;
    }

    void register(RoutesConfig routes) {
        routes.exception(RequestException.class, this::show);
        routes.exception(HttpResponseException.class, (e, ctx) -> show(ofStatus(e.getStatus(), ctx), ctx));
        routes.exception(Exception.class, this::showOurs);
        routes.error(404, ctx -> {
            if (ctx.resultInputStream() == null) show(RequestException.notFound(ctx.path()), ctx);
        });
    }

    void show(RequestException failure, Context ctx) {
        ctx.status(failure.status());
        answer(ctx, failure, null);
    }

    private void showOurs(Exception exception, Context ctx) {
        String problemId = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("problem {} at {} {}", problemId, ctx.method(), ctx.path(), exception);
        ctx.status(500);
        answer(ctx, new RequestException(500, "web.error.ours", problemId), problemId);
    }

    private static RequestException ofStatus(int status, Context ctx) {
        return switch (status) {
            case 404 -> RequestException.notFound(ctx.path());
            case 405 ->
                new RequestException(405, "web.error.method", ctx.method().name());
            case 413 -> new RequestException(413, "web.error.too-large", WebServer.MAX_REQUEST_BYTES / 1024);
            default -> new RequestException(status, status < 500 ? "web.error.malformed" : "web.error.ours", "-");
        };
    }

    private void answer(Context ctx, RequestException failure, String problemId) {
        if (ctx.path().startsWith("/api/")) {
            ctx.contentType("application/json; charset=utf-8")
                    .result(RefusedRequests.json(failure).toString());
        } else if (ctx.header("X-Fragment") != null) {
            plain(ctx, failure);
        } else {
            page(ctx, failure, problemId);
        }
    }

    private static void plain(Context ctx, RequestException failure) {
        Messages messages = Messages.of(Preferences.of(ctx).language());
        ctx.contentType("text/plain; charset=utf-8").result(failure.sentence(messages));
    }

    /** A page needs the visitor and so the database; where that is what has failed, the sentence alone has to do. */
    private void page(Context ctx, RequestException failure, String problemId) {
        try {
            html(ctx, failure, problemId);
        } catch (RuntimeException e) {
            LOG.error("no error page for {} {}", ctx.method(), ctx.path(), e);
            plain(ctx, failure);
        }
    }

    private void html(Context ctx, RequestException failure, String problemId) {
        Messages messages = Messages.of(Preferences.of(ctx).language());
        Map<String, Object> model = new HashMap<>();
        model.put("status", failure.status());
        model.put("heading", messages.text("web.error." + headingOf(failure.status())));
        model.put("sentence", failure.sentence(messages));
        model.put("nextStep", failure.nextStep(messages));
        model.put("problemId", problemId);
        views.render(ctx, "shared/error", model);
    }

    private static String headingOf(int status) {
        return switch (status) {
            case 403 -> "heading-forbidden";
            case 404 -> "heading-not-found";
            case 429, 503 -> "heading-busy";
            default -> status < 500 ? "heading-request" : "heading-ours";
        };
    }
}
