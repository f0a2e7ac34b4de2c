package normbook.gradebook;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import normbook.account.People;
import normbook.classroom.ClassController;
import normbook.classroom.Classes;
import normbook.classroom.Classes.Standing;
import normbook.classroom.Member;
import normbook.exercise.Exercises;
import normbook.exercise.SubmissionRepository;
import normbook.gradebook.GradebookPages.Asked;
import normbook.gradebook.GradebookPages.Said;
import normbook.gradebook.GradebookPages.TypedDate;
import normbook.language.Language;
import normbook.notebook.NotebookCatalog;
import normbook.notebook.NotebookRepository;
import normbook.quiz.AttemptRepository;
import normbook.quiz.QuizCatalog;
import normbook.storage.Database;
import normbook.web.Csv;
import normbook.web.Form;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Views;
import normbook.web.Visitor;
import org.jdbi.v3.core.Handle;

/** {@code /classes/{class}/gradebook}: staff see all learners of the class, a learner their own line. */
public final class GradebookController {
    private static final String PATH = "/classes/{class}/gradebook";
    private static final String CELL = PATH + "/{account}/{kind}/{slug}";
    private static final int LONGEST_NOTE = 2_000;

    private final Database database;
    private final InstantSource clock;
    private final Classes classes;
    private final Gradebook gradebook;
    private final GradebookPages pages;
    private final MarkRepository marks = new MarkRepository();

    /** The activities that the gradebook has a column for. */
    public record Course(QuizCatalog quizzes, Exercises exercises, NotebookCatalog notebooks) {
        private Map<String, Activities> kinds() {
            Map<String, Activities> kinds = new LinkedHashMap<>();
            kinds.put(QuizActivities.KIND, new QuizActivities(quizzes, new AttemptRepository()));
            kinds.put(ExerciseActivities.KIND, new ExerciseActivities(exercises, new SubmissionRepository()));
            kinds.put(NotebookActivities.KIND, new NotebookActivities(notebooks, new NotebookRepository()));
            return kinds;
        }
    }

    public GradebookController(Database database, Course course, Views views, InstantSource clock) {
        People people = new People(clock);
        this.database = database;
        this.clock = clock;
        this.classes = new Classes(people);
        this.gradebook = new Gradebook(course.kinds());
        this.pages = new GradebookPages(gradebook, people, views, clock);
    }

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.LEARNER);
        routes.get(PATH + ".csv", this::csv, Role.LEARNER);
        routes.post(PATH + "/due-dates", this::setDue, Role.INSTRUCTOR);
        routes.get(CELL, ctx -> showCell(ctx, Said.NOTHING), Role.LEARNER);
        routes.post(CELL + "/marks", this::mark, Role.LEARNER);
    }

    private void show(Context ctx) {
        show(ctx, TypedDate.NONE);
    }

    private void show(Context ctx, TypedDate typed) {
        database.read(handle -> {
            Standing standing = standing(handle, ctx, Role.LEARNER);
            pages.show(ctx, handle, new GradebookPages.Shown(standing, rows(handle, ctx, standing), typed));
            return null;
        });
    }

    private void csv(Context ctx) {
        List<List<String>> rows = database.read(handle -> {
            Standing standing = standing(handle, ctx, Role.ASSISTANT);
            return pages.csv(ctx, handle, standing, rows(handle, ctx, standing));
        });
        Csv.answer(ctx, "gradebook.csv", rows);
    }

    /** Whom the visitor may see: all learners, or themselves. */
    private List<Member> rows(Handle handle, Context ctx, Standing standing) {
        List<Member> learners = classes.learners(handle, standing.classroom().id());
        if (standing.staff()) return learners;
        long own = Visitor.of(ctx).accountId();
        return learners.stream().filter(member -> member.account().id() == own).toList();
    }

    private void setDue(Context ctx) {
        Form form = Form.of(ctx);
        Language language = Preferences.of(ctx).language();
        Optional<Activity> activity = gradebook.activities(language).stream()
                .filter(each -> each.key().equals(form.text("activity")))
                .findFirst();
        String typed = form.text("due").strip();
        Optional<Instant> due = moment(typed);
        boolean wrong = due.isEmpty() && !typed.isEmpty();
        long classId = database.write(handle -> {
            Standing standing = standing(handle, ctx, Role.INSTRUCTOR);
            if (activity.isEmpty()) throw RequestException.notFound(ctx.path());
            long id = standing.classroom().id();
            if (!wrong) marks.setDue(handle, id, activity.get().key(), due.orElse(null));
            return id;
        });
        if (wrong) {
            ctx.status(422);
            show(
                    ctx,
                    new TypedDate("gradebook.error.due", activity.orElseThrow().key(), typed));
        } else {
            ctx.redirect("/classes/" + classId + "/gradebook", HttpStatus.SEE_OTHER);
        }
    }

    /** Empty where it is no moment of the years that a form can say: the parser alone takes +12026 and 0000. */
    private static Optional<Instant> moment(String text) {
        try {
            LocalDateTime local = LocalDateTime.parse(text);
            if (local.getYear() < 1 || local.getYear() > 9999) return Optional.empty();
            return Optional.of(local.atZone(ZoneId.systemDefault()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void showCell(Context ctx, Said said) {
        database.read(handle -> {
            pages.showCell(ctx, handle, asked(handle, ctx, Role.LEARNER), said);
            return null;
        });
    }

    private void mark(Context ctx) {
        Form form = Form.of(ctx);
        String note = form.text("note").replace("\r\n", "\n").strip();
        String score = form.text("score").strip();
        Optional<Mark.Kind> kind = kind(form.text("kind"));
        boolean overrule = kind.filter(Mark.Kind.OVERRULE::equals).isPresent();
        Double share = overrule ? share(score) : null;
        String problem = null;
        if (kind.isEmpty() || note.isEmpty() || note.length() > LONGEST_NOTE) problem = "gradebook.error.note";
        if (overrule && share == null) problem = "gradebook.error.score";
        // Nothing said is ever changed: what was meant has to be sure.
        if (kind.isPresent() && !overrule && !score.isEmpty()) problem = "gradebook.error.score-unused";
        String error = problem;
        database.writeOnly(handle -> {
            Asked asked = asked(handle, ctx, Role.ASSISTANT);
            if (error != null) return;
            marks.insert(
                    handle,
                    asked.standing().classroom().id(),
                    new Mark(
                            asked.learner().account().id(),
                            asked.activity().key(),
                            kind.orElseThrow(),
                            share,
                            note,
                            Visitor.of(ctx).accountId(),
                            clock.instant()));
        });
        if (error != null) {
            ctx.status(422);
            showCell(ctx, new Said(error, form.text("note"), form.text("score")));
        } else {
            ctx.redirect(ctx.path().replaceFirst("/marks$", ""), HttpStatus.SEE_OTHER);
        }
    }

    private static Optional<Mark.Kind> kind(String word) {
        for (Mark.Kind kind : Mark.Kind.values()) {
            if (kind.name().equalsIgnoreCase(word)) return Optional.of(kind);
        }
        return Optional.empty();
    }

    /** Null where it is no number from 0 to 100. */
    private static Double share(String percent) {
        if (!percent.strip().matches("\\d{1,3}([.]\\d{1,4})?")) return null;
        double share = Double.parseDouble(percent.strip()) / 100;
        return share <= 1 ? share : null;
    }

    /** @throws RequestException 404 for a learner or an activity that is not there, or not for this visitor to see */
    private Asked asked(Handle handle, Context ctx, Role role) {
        Standing standing = standing(handle, ctx, role);
        Activity activity = gradebook
                .find(
                        ctx.pathParam("kind"),
                        ctx.pathParam("slug"),
                        Preferences.of(ctx).language())
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
        Member learner = rows(handle, ctx, standing).stream()
                .filter(member -> Long.toString(member.account().id()).equals(ctx.pathParam("account")))
                .findFirst()
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
        return new Asked(standing, learner, activity);
    }

    private Standing standing(Handle handle, Context ctx, Role role) {
        return classes.get(handle, Visitor.of(ctx), ClassController.id(ctx, "class"), role);
    }
}
