package normbook.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A form whose token has expired (a restart with a new cookie, a page open for weeks): nothing typed is lost, the reader
 * is shown it again and sends it with one press. A form from another site is refused.
 */
final class Resubmission {
    /** Never written into a page; the reader types it again, as any field whose name ends so. */
    private static final String PASSWORD = "password";

    public record Field(String name, String value) {}

    private Resubmission() {}

    static void offer(Context ctx, Views views) {
        boolean form = ctx.isFormUrlencoded() && ctx.header("X-Fragment") == null;
        if (!form || !isFromThisSite(ctx)) throw new RequestException(403, "web.error.token");
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : Form.of(ctx).fields().entrySet()) {
            if (entry.getKey().equals(Csrf.FIELD) || isPassword(entry.getKey())) continue;
            entry.getValue().forEach(value -> fields.add(new Field(entry.getKey(), value)));
        }
        ctx.status(403);
        boolean password = Form.of(ctx).fields().containsKey(PASSWORD);
        views.render(ctx, "shared/resubmit", Map.of("action", ctx.path(), "fields", fields, "password", password));
        ctx.skipRemainingHandlers();
    }

    private static boolean isPassword(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(PASSWORD);
    }

    /** Older browsers send no Sec-Fetch-Site, and none do so over plain HTTP: then Origin tells. */
    private static boolean isFromThisSite(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        String origin = ctx.header("Origin");
        return origin != null && origin.endsWith("//" + ctx.header("Host"));
    }
}
