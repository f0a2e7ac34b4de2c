package normbook.web;

import io.javalin.security.RouteRole;
import java.util.Locale;

/**
 * Who may use a route; each role may do what the ones before it may. The role of an account is the most that it may do
 * anywhere; in a class it may do what it is a member of that class as, at most. README.md has the same as a table.
 */
public enum Role implements RouteRole {
    /** No account needed: a reader who has not done anything yet. */
    ANYONE,
    /** Has an account without a name: whoever tried something. Sees its own work. */
    GUEST,
    /** Keeps its work on every device, is in classes, sees nobody's work but its own. */
    LEARNER,
    /** Sees the work of the learners of those classes that it assists in; changes no content and no account. */
    ASSISTANT,
    /** Everything of its own classes: members, links, new passwords for their learners; and the course's content. */
    INSTRUCTOR,
    /** All classes, all accounts and their roles. */
    ADMINISTRATOR;

    public boolean includes(Role required) {
        return compareTo(required) >= 0;
    }

    /** The lesser of two. */
    public Role atMost(Role other) {
        return includes(other) ? other : this;
    }

    /** As stored in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The opposite of {@link #word}. */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
