package normbook.classroom;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.storage.Database;
import normbook.web.Form;
import normbook.web.Preferences;
import normbook.web.Role;
import normbook.web.Times;
import normbook.web.Views;
import normbook.web.Visitor;

/** What the templates of classes are given. */
final class ClassPages {
    private final Database database;
    private final Views views;
    private final Classes classes;
    private final InstantSource clock;
    private final InvitationRepository invitations = new InvitationRepository();

    ClassPages(Database database, Views views, Classes classes, InstantSource clock) {
        this.database = database;
        this.views = views;
        this.classes = classes;
        this.clock = clock;
    }

    /**
     * What a page says once.
     *
     * @param error the key of a sentence, or null
     * @param link to be handed on, or null
     * @param text what the link is for
     * @param typed facts that were refused, or null
     */
    record Said(String error, String link, String text, Typed typed) {
        static final Said NOTHING = new Said(null, null, null, null);

        static Said error(String key) {
            return new Said(key, null, null, null);
        }

        static Said facts(Typed typed) {
            return new Said(null, null, null, typed);
        }

        static Said link(String link, String text) {
            return new Said(null, link, text, null);
        }
    }

    /** What a class is called and when it is, as it stands in a form. */
    public record Typed(String title, String startsOn, String endsOn) {
        static final Typed NOTHING = new Typed("", "", "");

        static Typed of(Form form) {
            return new Typed(form.text("title"), form.text("startsOn"), form.text("endsOn"));
        }

        private static Typed of(Classroom classroom) {
            return new Typed(
                    classroom.title(), ClassPages.text(classroom.startsOn()), ClassPages.text(classroom.endsOn()));
        }
    }

    public record ClassRow(long id, String title, String role, boolean archived, String dates) {}

    public record MemberRow(long id, String username, String displayName, String role, boolean resettable) {}

    public record InvitationRow(long id, String role, boolean once, int uses, String expiresAt) {}

    /** @param refused what was typed into the form for a new class and cannot be, or null */
    void index(Context ctx, Typed refused) {
        Language language = Preferences.of(ctx).language();
        List<Classes.Standing> all = database.read(handle -> classes.list(handle, Visitor.of(ctx)));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "classes", all.stream().map(standing -> row(standing, language)).toList());
        model.put("refused", refused != null);
        model.put("typed", refused == null ? Typed.NOTHING : refused);
        views.render(ctx, "classroom/index", model);
    }

    void show(Context ctx, Classes.Standing standing, Said said) {
        Language language = Preferences.of(ctx).language();
        Classroom classroom = standing.classroom();
        Map<String, Object> model = new HashMap<>();
        model.put("classroom", row(standing, language));
        model.put("staff", standing.staff());
        model.put("instructor", standing.instructor());
        model.put("refused", said.typed() != null);
        model.put("typed", said.typed() == null ? Typed.of(classroom) : said.typed());
        model.put("code", classroom.joinCode() == null ? null : JoinCode.shown(classroom.joinCode()));
        List<MemberRow> members = members(ctx, standing);
        model.put("members", members);
        model.put("taught", members.stream().anyMatch(member -> member.role().equals(Role.INSTRUCTOR.word())));
        model.put("invitations", standing.instructor() ? invitations(classroom.id(), language) : List.of());
        model.put("roles", invitable(Visitor.of(ctx)));
        model.put("error", said.error() == null ? null : Messages.of(language).text(said.error()));
        model.put("link", said.link());
        model.put("linkText", said.text());
        views.render(ctx, "classroom/show", model);
    }

    void refuseLastInstructor(Context ctx, Classes.Standing standing) {
        ctx.status(409);
        show(ctx, standing, Said.error("classroom.error.last-instructor"));
    }

    /** As what this visitor may invite: who may not make instructors must not hand out links that do. */
    static List<String> invitable(Visitor visitor) {
        List<String> roles = new ArrayList<>(List.of(Role.LEARNER.word(), Role.ASSISTANT.word()));
        if (visitor.administrator()) roles.add(Role.INSTRUCTOR.word());
        return roles;
    }

    /** Learners see who teaches, not who else learns. */
    private List<MemberRow> members(Context ctx, Classes.Standing standing) {
        long id = standing.classroom().id();
        return database.read(handle -> classes.members(handle, id)).stream()
                .filter(member -> standing.staff() || member.role().includes(Role.ASSISTANT))
                .map(member -> new MemberRow(
                        member.account().id(),
                        member.account().username(),
                        member.account().displayName(),
                        member.role().word(),
                        MemberController.mayReset(Visitor.of(ctx), member)))
                .toList();
    }

    private List<InvitationRow> invitations(long id, Language language) {
        Instant now = clock.instant();
        return database.read(handle -> invitations.listOpen(handle, id, now)).stream()
                .map(invitation -> new InvitationRow(
                        invitation.id(),
                        invitation.role().word(),
                        invitation.once(),
                        invitation.uses(),
                        Times.format(invitation.expiresAt(), language)))
                .toList();
    }

    private static ClassRow row(Classes.Standing standing, Language language) {
        Classroom classroom = standing.classroom();
        return new ClassRow(
                classroom.id(),
                classroom.title(),
                standing.role().word(),
                classroom.archived(),
                dates(classroom, Messages.of(language)));
    }

    /** Null where nobody has said when. */
    private static String dates(Classroom classroom, Messages messages) {
        if (classroom.startsOn() == null && classroom.endsOn() == null) return null;
        if (classroom.endsOn() == null) return messages.text("classroom.from", text(classroom.startsOn()));
        if (classroom.startsOn() == null) return messages.text("classroom.until", text(classroom.endsOn()));
        return messages.text("classroom.from_until", text(classroom.startsOn()), text(classroom.endsOn()));
    }

    private static String text(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
