package normbook.gradebook;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import normbook.account.Account;
import normbook.account.People;
import normbook.classroom.Classes.Standing;
import normbook.classroom.Member;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.web.Preferences;
import normbook.web.Times;
import normbook.web.Views;
import org.jdbi.v3.core.Handle;

/** What the templates of the gradebook are given. */
final class GradebookPages {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Gradebook gradebook;
    private final People people;
    private final Views views;
    private final InstantSource clock;
    private final MarkRepository marks = new MarkRepository();

    GradebookPages(Gradebook gradebook, People people, Views views, InstantSource clock) {
        this.gradebook = gradebook;
        this.people = people;
        this.views = views;
        this.clock = clock;
    }

    /** A place of the table that somebody has asked for. */
    record Asked(Standing standing, Member learner, Activity activity) {}

    /**
     * What was posted and refused.
     *
     * @param error the key of the sentence above the forms, or null
     */
    record Said(String error, String note, String score) {
        static final Said NOTHING = new Said(null, "", "");
    }

    /**
     * A date that was posted and refused.
     *
     * @param error the key of the sentence about it, or null
     */
    record TypedDate(String error, String activity, String due) {
        static final TypedDate NONE = new TypedDate(null, "", "");
    }

    /** @param learners whom the visitor may see */
    record Shown(Standing standing, List<Member> learners, TypedDate typed) {}

    public record Column(String key, String title, String lang, String dueAt, String due) {}

    /** @param cells HTML */
    public record Row(String name, String username, String average, String cells) {}

    public record AttemptRow(String at, String what, String text, String score) {}

    public record MarkRow(String kind, String score, String note, String by, String at) {}

    void show(Context ctx, Handle handle, Shown shown) {
        Standing standing = shown.standing();
        List<Member> learners = shown.learners();
        Language language = Preferences.of(ctx).language();
        long id = standing.classroom().id();
        List<Activity> activities = gradebook.activities(language);
        Gradebook.Said said = gradebook.said(handle, id);
        Map<String, Instant> due = said.due();
        Map<Long, Map<String, Grade>> grades = gradebook.grades(handle, said, ids(learners));
        GradeWords words = new GradeWords(Messages.of(language), clock.instant());
        CellsHtml cellsHtml = new CellsHtml(activities, words);
        List<Row> rows = new ArrayList<>();
        for (Member learner : learners) {
            Account account = learner.account();
            Map<String, Grade> own = grades.get(account.id());
            String cells = cellsHtml.row("/classes/" + id + "/gradebook/" + account.id() + "/", own);
            rows.add(new Row(name(account), account.username(), words.average(activities, own), cells));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("classId", id);
        model.put("classTitle", standing.classroom().title());
        model.put("staff", standing.staff());
        model.put("instructor", standing.instructor());
        model.put(
                "columns",
                activities.stream()
                        .map(activity -> column(activity, due.get(activity.key()), language))
                        .toList());
        model.put("rows", rows);
        TypedDate typed = shown.typed();
        model.put("error", typed.error() == null ? null : Messages.of(language).text(typed.error()));
        model.put("typedActivity", typed.activity());
        model.put("typedDue", typed.due());
        model.put("zone", ZoneId.systemDefault().getId());
        model.put("now", Times.format(clock.instant(), language));
        model.put("kept", standing.staff() ? kept(said, activities, language) : List.of());
        views.render(ctx, "gradebook/show", model);
    }

    /** What is there for activities that the course does not have now: drafts, and what was renamed or deleted. */
    private List<String> kept(Gradebook.Said said, List<Activity> activities, Language language) {
        Set<String> shown = activities.stream().map(Activity::key).collect(Collectors.toSet());
        Messages messages = Messages.of(language);
        return gradebook.kept(said, shown).entrySet().stream()
                .map(entry -> kept(messages, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String kept(Messages messages, String key, Gradebook.Kept kept) {
        List<String> parts = new ArrayList<>();
        if (kept.scores() > 0) parts.add(messages.text("gradebook.kept.scores", kept.scores()));
        if (kept.comments() > 0) parts.add(messages.text("gradebook.kept.comments", kept.comments()));
        if (kept.dates() > 0) parts.add(messages.text("gradebook.kept.dates", kept.dates()));
        String what = String.join(messages.text("gradebook.kept.comma"), parts);
        return messages.text("gradebook.kept.one", key.substring(key.indexOf('/') + 1), what);
    }

    List<List<String>> csv(Context ctx, Handle handle, Standing standing, List<Member> learners) {
        Language language = Preferences.of(ctx).language();
        Messages messages = Messages.of(language);
        List<Activity> activities = gradebook.activities(language);
        Gradebook.Said said = gradebook.said(handle, standing.classroom().id());
        Map<Long, Map<String, Grade>> grades = gradebook.grades(handle, said, ids(learners));
        GradeWords words = new GradeWords(messages, clock.instant());
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(
                messages.text("gradebook.username"),
                messages.text("gradebook.name"),
                messages.text("gradebook.average")));
        Map<String, Instant> due = said.due();
        for (Activity activity : activities) {
            Instant at = due.get(activity.key());
            head.add(activity.title());
            head.add(
                    at == null
                            ? messages.text("gradebook.state", activity.title())
                            : messages.text("gradebook.state.due", activity.title(), Times.format(at, language)));
        }
        rows.add(head);
        for (Member learner : learners) {
            Map<String, Grade> own = grades.get(learner.account().id());
            List<String> row = new ArrayList<>(
                    List.of(learner.account().username(), name(learner.account()), words.average(activities, own)));
            for (Activity activity : activities) {
                Grade grade = own.getOrDefault(activity.key(), Grade.NONE);
                row.add(grade.isThere() ? words.percent(grade.share()) : "");
                row.add(words.state(grade));
            }
            rows.add(row);
        }
        return rows;
    }

    void showCell(Context ctx, Handle handle, Asked asked, Said typed) {
        Language language = Preferences.of(ctx).language();
        Messages messages = Messages.of(language);
        long id = asked.standing().classroom().id();
        Account learner = asked.learner().account();
        List<Mark> said = marks.list(handle, id, learner.id(), asked.activity().key());
        Grade grade = gradebook.grade(handle, id, learner.id(), asked.activity(), said);
        Map<Long, Account> staff = people.find(
                handle,
                said.stream()
                        .filter(mark -> mark.markedBy() != null)
                        .map(Mark::markedBy)
                        .distinct()
                        .toList());
        Map<String, Object> model = new HashMap<>();
        model.put("classId", id);
        model.put("classTitle", asked.standing().classroom().title());
        model.put("staff", asked.standing().staff());
        model.put("activity", asked.activity());
        model.put("learner", name(learner));
        model.put(
                "path",
                "/classes/" + id + "/gradebook/" + learner.id() + "/"
                        + asked.activity().key());
        GradeWords words = new GradeWords(messages, clock.instant());
        model.put("grade", words.cell(grade));
        model.put(
                "computed",
                grade.result() == null ? null : words.percent(grade.result().share()));
        model.put("due", grade.due() == null ? null : Times.format(grade.due(), language));
        model.put(
                "attempts",
                gradebook.attempts(handle, learner.id(), asked.activity(), language).stream()
                        .map(attempt -> new AttemptRow(
                                Times.format(attempt.at(), language),
                                attempt.what(),
                                attempt.text(),
                                attempt.share() == null ? null : words.percent(attempt.share())))
                        .toList());
        model.put(
                "marks",
                said.stream()
                        .map(mark -> new MarkRow(
                                mark.kind().name().toLowerCase(Locale.ROOT),
                                mark.share() == null ? null : words.percent(mark.share()),
                                mark.note(),
                                mark.markedBy() == null ? null : name(staff.get(mark.markedBy())),
                                Times.format(mark.at(), language)))
                        .toList());
        model.put("error", typed.error() == null ? null : messages.text(typed.error()));
        model.put("note", typed.note());
        model.put("score", typed.score());
        views.render(ctx, "gradebook/cell", model);
    }

    private static Column column(Activity activity, Instant due, Language language) {
        return new Column(
                activity.key(),
                activity.title(),
                activity.lang(),
                due == null ? null : Times.format(due, language),
                due == null ? "" : LOCAL.format(due.atZone(ZoneId.systemDefault())));
    }

    private static List<Long> ids(List<Member> members) {
        return members.stream().map(member -> member.account().id()).toList();
    }

    private static String name(Account account) {
        return account.displayName() == null || account.displayName().isBlank()
                ? account.username()
                : account.displayName();
    }
}
