package normbook.classroom;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import normbook.account.People;
import normbook.web.Hash;
import normbook.web.Role;
import normbook.web.Visitor;
import org.jdbi.v3.core.Handle;

/** Coming into a class, by its code or by a link, and going. Nobody loses a role by coming in a second time. */
final class Joining {
    private final People people;
    private final InstantSource clock;
    private final ClassRepository classes = new ClassRepository();
    private final MemberRepository members = new MemberRepository();
    private final InvitationRepository invitations = new InvitationRepository();

    Joining(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Where a link leads, and as what. */
    record Offer(Classroom classroom, Invitation invitation) {}

    Optional<Classroom> findByCode(Handle handle, String typed) {
        return classes.findByJoinCode(handle, JoinCode.normalised(typed));
    }

    Optional<Offer> findOffer(Handle handle, String token) {
        return invitations
                .findByToken(handle, Hash.of(token))
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .flatMap(invitation -> classes.find(handle, invitation.classId())
                        .filter(classroom -> !classroom.archived())
                        .map(classroom -> new Offer(classroom, invitation)));
    }

    /** Nothing where the code is none, or none any more. */
    Optional<Classroom> joinByCode(Handle handle, Visitor visitor, String typed) {
        Optional<Classroom> classroom = findByCode(handle, typed);
        classroom.ifPresent(found -> join(handle, found.id(), visitor.accountId(), Role.LEARNER));
        return classroom;
    }

    /** A link that raises nobody is not used up: whoever opens theirs again is just there. */
    Optional<Classroom> joinByLink(Handle handle, Visitor visitor, String token) {
        Optional<Offer> offer = findOffer(handle, token);
        if (offer.isEmpty()) return Optional.empty();
        Invitation invitation = offer.get().invitation();
        long account = visitor.accountId();
        if (!isAlready(handle, invitation, account)) {
            if (!invitations.use(handle, invitation.id())) return Optional.empty();
            people.raise(handle, account, invitation.role());
            join(handle, invitation.classId(), account, invitation.role());
        }
        return Optional.of(offer.get().classroom());
    }

    void join(Handle handle, long classId, long account, Role role) {
        Optional<Membership> known = members.find(handle, classId, account);
        Instant now = clock.instant();
        if (known.isEmpty()) members.insert(handle, new Membership(classId, account, role, now));
        else if (!known.get().role().includes(role)) members.setRole(handle, classId, account, role);
    }

    private boolean isAlready(Handle handle, Invitation invitation, long account) {
        return members.find(handle, invitation.classId(), account)
                .filter(membership -> membership.role().includes(invitation.role()))
                .isPresent();
    }
}
