package normbook.classroom;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import normbook.account.Account;
import normbook.account.People;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Visitor;
import org.jdbi.v3.core.Handle;

/**
 * Who may do what in which class. Somebody may do in a class what they are a member of it as, but never more than their
 * account may at all; an administrator is everywhere what an instructor of the class is. A class that one is not in does
 * not exist for them.
 */
public final class Classes {
    private final People people;
    private final ClassRepository classes = new ClassRepository();
    private final MemberRepository members = new MemberRepository();

    public Classes(People people) {
        this.people = people;
    }

    /** A class, and what the visitor is there. */
    public record Standing(Classroom classroom, Role role) {
        /** Instructors and assistants. */
        public boolean staff() {
            return role.includes(Role.ASSISTANT);
        }

        public boolean instructor() {
            return role.includes(Role.INSTRUCTOR);
        }
    }

    /** @throws RequestException 404 where the visitor is not in the class, 403 where they are less than {@code role} there */
    public Standing get(Handle handle, Visitor visitor, long id, Role role) {
        Standing standing = find(handle, visitor, id).orElseThrow(() -> RequestException.notFound("/classes/" + id));
        if (!standing.role().includes(role)) throw new RequestException(403, "web.error.not-allowed");
        return standing;
    }

    public Optional<Standing> find(Handle handle, Visitor visitor, long id) {
        if (!visitor.role().includes(Role.LEARNER)) return Optional.empty();
        return classes.find(handle, id)
                .flatMap(classroom -> role(handle, visitor, id).map(role -> new Standing(classroom, role)));
    }

    /** Those that go on first, then the archived ones; of an administrator all that there are. */
    public List<Standing> list(Handle handle, Visitor visitor) {
        Map<Long, Role> own = members.listOf(handle, visitor.accountId()).stream()
                .collect(Collectors.toMap(Membership::classId, Membership::role));
        return classes.list(handle).stream()
                .flatMap(classroom ->
                        role(visitor, own.get(classroom.id())).stream().map(role -> new Standing(classroom, role)))
                .toList();
    }

    /** Of a class, by their names: instructors, assistants, learners. */
    public List<Member> members(Handle handle, long id) {
        List<Membership> all = members.list(handle, id);
        Map<Long, Account> accounts =
                people.find(handle, all.stream().map(Membership::account).toList());
        return all.stream()
                .map(membership -> new Member(accounts.get(membership.account()), membership.role()))
                .sorted(Comparator.comparing(Member::role)
                        .reversed()
                        .thenComparing(member -> member.account().username()))
                .toList();
    }

    public List<Member> learners(Handle handle, long id) {
        return members(handle, id).stream()
                .filter(member -> member.role() == Role.LEARNER)
                .toList();
    }

    /** Whether this work is the visitor's own, or that of a learner in a class that the visitor teaches or assists in. */
    public boolean maySeeWorkOf(Handle handle, Visitor visitor, long account) {
        if (visitor.accountId() == null) return false;
        return visitor.accountId() == account
                || classesOfLearner(handle, account)
                        .anyMatch(id -> find(handle, visitor, id)
                                .filter(Standing::staff)
                                .isPresent());
    }

    private Stream<Long> classesOfLearner(Handle handle, long account) {
        return members.listOf(handle, account).stream()
                .filter(membership -> membership.role() == Role.LEARNER)
                .map(Membership::classId);
    }

    private Optional<Role> role(Handle handle, Visitor visitor, long id) {
        return role(
                visitor,
                members.find(handle, id, visitor.accountId())
                        .map(Membership::role)
                        .orElse(null));
    }

    private static Optional<Role> role(Visitor visitor, Role membership) {
        if (visitor.administrator()) return Optional.of(Role.INSTRUCTOR);
        return Optional.ofNullable(membership).map(role -> role.atMost(visitor.role()));
    }
}
