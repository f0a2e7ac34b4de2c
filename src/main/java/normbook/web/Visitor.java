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

    public static Visitor of(Context ctx) {
        Visitor visitor = ctx.attribute(ATTRIBUTE);
        if (visitor == null) throw new IllegalStateException("nobody has looked who the visitor is");
        return visitor;
    }

    /** Known from here on, also to the page that is rendered at the end of the request. */
    public void attachTo(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /** What templates see as {@code page.account()}. */
    public boolean guest() {
        return role == Role.GUEST;
    }

    public boolean instructor() {
        return role == Role.INSTRUCTOR;
    }
}
