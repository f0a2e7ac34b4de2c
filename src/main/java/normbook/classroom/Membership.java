package normbook.classroom;

import java.time.Instant;
import normbook.web.Role;

/** @param role learner, assistant or instructor: what the account is in this class, whatever it is elsewhere */
public record Membership(long classId, long account, Role role, Instant joinedAt) {}
