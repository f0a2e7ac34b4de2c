package normbook.web;

import io.javalin.http.Context;
import java.util.function.Supplier;

/**
 * Who sent the request.
 *
 * @param accountId null for a reader who has no account yet
 * @param displayName null for guests
 * @param csrfToken makes the session cookie when there is none yet, so only pages with a form call it
 */
public record Visitor(Role role, Long accountId, String displayName, Supplier<String> csrfToken) {
    private static final String ATTRIBUTE = "normbook.visitor";
    private static final String AUTHENTICATOR = "normbook.authenticator";

    /** Asked at most once a request, and not at all by what all readers share. */
    public static Visitor of(Context ctx) {
        Visitor known = ctx.attribute(ATTRIBUTE);
        if (known != null) return known;
        WebServer.Authenticator authenticator = ctx.attribute(AUTHENTICATOR);
        if (authenticator == null) throw new IllegalStateException("nobody can say who the visitor is");
        Visitor visitor = authenticator.visitor(ctx);
        visitor.attachTo(ctx);
        return visitor;
    }

    static void lookUpLater(Context ctx, WebServer.Authenticator authenticator) {
        ctx.attribute(AUTHENTICATOR, authenticator);
    }

    /** Known from here on, also to the page that is rendered at the end of the request. */
    public void attachTo(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /** What templates see as {@code page.account()}. */
    public boolean guest() {
        return role == Role.GUEST;
    }

    /** May do what an instructor may: administrators too. */
    public boolean instructor() {
        return role.includes(Role.INSTRUCTOR);
    }

    public boolean administrator() {
        return role == Role.ADMINISTRATOR;
    }
}
