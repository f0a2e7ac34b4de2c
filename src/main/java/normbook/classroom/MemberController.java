package normbook.classroom;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import normbook.account.People;
import normbook.language.Messages;
import normbook.storage.Database;
import normbook.web.Form;
import normbook.web.Hash;
import normbook.web.Preferences;
import normbook.web.RandomToken;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Site;
import normbook.web.Visitor;

/** Links into a class, its members, and new passwords for its learners: what only its instructors do. */
final class MemberController {
    private static final List<Integer> DAYS = List.of(2, 7, 30, 120);

    private static final List<String> GIVEN = List.of(Role.LEARNER.word(), Role.ASSISTANT.word());

    private final Database database;
    private final ClassPages pages;
    private final People people;
    private final Site site;
    private final InstantSource clock;
    private final Classes classes;
    private final MemberRepository members = new MemberRepository();
    private final InvitationRepository invitations = new InvitationRepository();

    MemberController(Database database, ClassPages pages, People people, Site site, InstantSource clock) {
        this.database = database;
        this.pages = pages;
        this.people = people;
        this.site = site;
        this.clock = clock;
        this.classes = new Classes(people);
    }

    void register(RoutesConfig routes) {
        String one = "/classes/{class}";
        routes.post(one + "/invitations", this::invite, Role.INSTRUCTOR);
        routes.post(one + "/invitations/{invitation}/revoke", this::revoke, Role.INSTRUCTOR);
        routes.post(one + "/members/{account}/remove", this::remove, Role.INSTRUCTOR);
        routes.post(one + "/members/{account}/role", this::setRole, Role.INSTRUCTOR);
        routes.post(one + "/members/{account}/password", this::resetPassword, Role.INSTRUCTOR);
    }

    /**
     * An instructor gives new passwords to learners only: whoever may do more has come here by a choice of theirs, and a
     * link would hand over what they may elsewhere. Nobody does it for themselves: the account's page is for that.
     */
    static boolean mayReset(Visitor visitor, Member member) {
        if (Long.valueOf(member.account().id()).equals(visitor.accountId())) return false;
        return visitor.administrator()
                || visitor.instructor()
                        && member.role() == Role.LEARNER
                        && member.account().role() == Role.LEARNER;
    }

    private void invite(Context ctx) {
        Classes.Standing standing = standing(ctx);
        Form form = Form.of(ctx);
        boolean known = ClassPages.invitable(Visitor.of(ctx)).contains(form.text("role"))
                && DAYS.stream().anyMatch(days -> days.toString().equals(form.text("days")));
        if (!known) throw new RequestException(400, "web.error.malformed");
        Role role = Role.of(form.text("role"));
        int days = Integer.parseInt(form.text("days"));
        String token = RandomToken.draw();
        InvitationRepository.NewInvitation invitation = new InvitationRepository.NewInvitation(
                standing.classroom().id(),
                Hash.of(token),
                role,
                form.text("once").equals("true"),
                Visitor.of(ctx).accountId(),
                clock.instant().plus(Duration.ofDays(days)));
        database.writeOnly(handle -> invitations.insert(handle, invitation, clock.instant()));
        Messages messages = Messages.of(Preferences.of(ctx).language());
        String text = messages.text(
                "classroom.link." + (invitation.once() ? "once" : "many"),
                messages.text("account.role." + role.word()),
                days);
        pages.show(ctx, standing, ClassPages.Said.link(site.link(ctx, "/classes/join/" + token), text));
    }

    private void revoke(Context ctx) {
        Classes.Standing standing = standing(ctx);
        long invitation = ClassController.id(ctx, "invitation");
        database.writeOnly(
                handle -> invitations.delete(handle, standing.classroom().id(), invitation));
        ClassController.back(ctx, standing);
    }

    /** The work of whoever goes stays theirs; a class without an instructor would be nobody's. */
    private void remove(Context ctx) {
        Classes.Standing standing = standing(ctx);
        Member member = member(ctx, standing);
        long id = standing.classroom().id();
        long account = member.account().id();
        boolean gone = database.write(handle -> members.deleteUnlessLastInstructor(handle, id, account));
        if (!gone) pages.refuseLastInstructor(ctx, standing);
        else ClassController.back(ctx, standing);
    }

    /** Learners and assistants become each other. What the account may at most stays: it may assist elsewhere. */
    private void setRole(Context ctx) {
        Classes.Standing standing = standing(ctx);
        Member member = member(ctx, standing);
        String word = Form.of(ctx).text("role");
        if (!GIVEN.contains(word)) throw new RequestException(400, "web.error.malformed");
        if (member.role() == Role.INSTRUCTOR) throw new RequestException(403, "web.error.not-allowed");
        long account = member.account().id();
        database.writeOnly(handle -> {
            people.raise(handle, account, Role.of(word));
            members.setRole(handle, standing.classroom().id(), account, Role.of(word));
        });
        ClassController.back(ctx, standing);
    }

    private void resetPassword(Context ctx) {
        Classes.Standing standing = standing(ctx);
        Member member = member(ctx, standing);
        if (!mayReset(Visitor.of(ctx), member)) throw new RequestException(403, "classroom.error.not-a-learner");
        String path = database.write(
                handle -> people.passwordLink(handle, member.account().id(), People.FORGOTTEN));
        String text = Messages.of(Preferences.of(ctx).language())
                .text("account.link.password", member.account().displayName(), People.FORGOTTEN.toDays());
        pages.show(ctx, standing, ClassPages.Said.link(site.link(ctx, path), text));
    }

    private Classes.Standing standing(Context ctx) {
        long id = ClassController.id(ctx, "class");
        return database.read(handle -> classes.get(handle, Visitor.of(ctx), id, Role.INSTRUCTOR));
    }

    private Member member(Context ctx, Classes.Standing standing) {
        long account = ClassController.id(ctx, "account");
        return database
                .read(handle -> classes.members(handle, standing.classroom().id()))
                .stream()
                .filter(member -> member.account().id() == account)
                .findFirst()
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
    }
}
