package normbook.classroom;

import java.time.Instant;
import normbook.web.Role;

/** A link into a class. @param once it works for the first who uses it only; {@code uses} how many have used it */
record Invitation(long id, long classId, Role role, boolean once, int uses, Instant expiresAt) {
    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt) && !(once && uses > 0);
    }
}
