package normbook.classroom;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import normbook.account.People;
import normbook.storage.Database;
import normbook.web.Form;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Site;
import normbook.web.Views;
import normbook.web.Visitor;

/** {@code /classes}: one's own classes, making one, and what an instructor changes about it. */
public final class ClassController {
    private static final int MAX_TITLE = 200;

    private final Database database;
    private final InstantSource clock;
    private final Classes classes;
    private final ClassPages pages;
    private final JoinController joining;
    private final MemberController members;
    private final ImportController imports;
    private final ClassRepository repository = new ClassRepository();
    private final MemberRepository memberships = new MemberRepository();

    public ClassController(Database database, Views views, Site site, InstantSource clock) {
        People people = new People(clock);
        this.database = database;
        this.clock = clock;
        this.classes = new Classes(people);
        this.pages = new ClassPages(database, views, classes, clock);
        this.joining = new JoinController(database, views, people, clock);
        this.members = new MemberController(database, pages, people, site, clock);
        this.imports = new ImportController(database, views, people, site, clock);
    }

    public void register(RoutesConfig routes) {
        routes.get("/classes", ctx -> pages.index(ctx, null), Role.LEARNER);
        routes.post("/classes", this::create, Role.INSTRUCTOR);
        joining.register(routes);
        routes.get("/classes/{class}", this::show, Role.LEARNER);
        routes.post("/classes/{class}", this::update, Role.INSTRUCTOR);
        routes.post("/classes/{class}/code", this::setCode, Role.INSTRUCTOR);
        routes.post("/classes/{class}/archive", this::archive, Role.INSTRUCTOR);
        routes.post("/classes/{class}/leave", this::leave, Role.LEARNER);
        members.register(routes);
        imports.register(routes);
    }

    /** The number in the path; what is none is not found. */
    public static long id(Context ctx, String name) {
        String id = ctx.pathParam(name);
        if (!id.matches("\\d{1,18}")) throw RequestException.notFound(ctx.path());
        return Long.parseLong(id);
    }

    private void create(Context ctx) {
        Form form = Form.of(ctx);
        Optional<ClassRepository.Facts> facts = facts(form);
        if (facts.isEmpty()) {
            ctx.status(400);
            pages.index(ctx, ClassPages.Typed.of(form));
            return;
        }
        long teacher = Visitor.of(ctx).accountId();
        long id = database.write(handle -> {
            long made = repository.insert(handle, facts.get(), JoinCode.draw(), clock.instant());
            memberships.insert(handle, new Membership(made, teacher, Role.INSTRUCTOR, clock.instant()));
            return made;
        });
        ctx.redirect("/classes/" + id, HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx) {
        pages.show(ctx, standing(ctx, Role.LEARNER), ClassPages.Said.NOTHING);
    }

    private void update(Context ctx) {
        Classes.Standing standing = standing(ctx, Role.INSTRUCTOR);
        Form form = Form.of(ctx);
        Optional<ClassRepository.Facts> facts = facts(form);
        if (facts.isEmpty()) {
            ctx.status(400);
            pages.show(ctx, standing, ClassPages.Said.facts(ClassPages.Typed.of(form)));
            return;
        }
        database.writeOnly(
                handle -> repository.update(handle, standing.classroom().id(), facts.get()));
        back(ctx, standing);
    }

    /** {@code code=off} switches it off; anything else draws a new one, and the old one stops working. */
    private void setCode(Context ctx) {
        Classes.Standing standing = standing(ctx, Role.INSTRUCTOR);
        boolean off = Form.of(ctx).text("code").equals("off");
        database.writeOnly(
                handle -> repository.setJoinCode(handle, standing.classroom().id(), off ? null : JoinCode.draw()));
        back(ctx, standing);
    }

    private void archive(Context ctx) {
        Classes.Standing standing = standing(ctx, Role.INSTRUCTOR);
        boolean back = Form.of(ctx).text("archive").equals("back");
        database.writeOnly(
                handle -> repository.setArchived(handle, standing.classroom().id(), back ? null : clock.instant()));
        back(ctx, standing);
    }

    private void leave(Context ctx) {
        Classes.Standing standing = standing(ctx, Role.LEARNER);
        long id = standing.classroom().id();
        long account = Visitor.of(ctx).accountId();
        boolean gone = database.write(handle -> memberships.deleteUnlessLastInstructor(handle, id, account));
        if (!gone) pages.refuseLastInstructor(ctx, standing);
        else ctx.redirect("/classes", HttpStatus.SEE_OTHER);
    }

    private Classes.Standing standing(Context ctx, Role role) {
        return database.read(handle -> classes.get(handle, Visitor.of(ctx), id(ctx, "class"), role));
    }

    static void back(Context ctx, Classes.Standing standing) {
        ctx.redirect("/classes/" + standing.classroom().id(), HttpStatus.SEE_OTHER);
    }

    private static Optional<ClassRepository.Facts> facts(Form form) {
        String title = form.text("title").strip();
        if (title.isEmpty() || title.length() > MAX_TITLE) return Optional.empty();
        try {
            LocalDate startsOn = date(form.text("startsOn"));
            LocalDate endsOn = date(form.text("endsOn"));
            boolean backwards = startsOn != null && endsOn != null && endsOn.isBefore(startsOn);
            return backwards ? Optional.empty() : Optional.of(new ClassRepository.Facts(title, startsOn, endsOn));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }
}
