package normbook.web;

import io.javalin.security.RouteRole;
import java.util.Locale;

/** Who may use a route; each role may do what the ones before it may. */
public enum Role implements RouteRole {
    /** No account needed: a reader who has not done anything yet. */
    ANYONE,
    /** Has an account without a name: whoever tried something. */
    GUEST,
    LEARNER,
    INSTRUCTOR;

    public boolean includes(Role required) {
        return compareTo(required) >= 0;
    }

    /** As stored in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
