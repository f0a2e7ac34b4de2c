package normbook.gradebook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import normbook.language.Messages;

/** Grades in words; those that come back in thousands of cells are looked up once. */
final class GradeWords {
    private final String late;
    private final String missing;
    private final String overruled;
    private final String lateOverruled;
    private final Instant now;

    GradeWords(Messages messages, Instant now) {
        late = messages.text("gradebook.late");
        missing = messages.text("gradebook.missing");
        overruled = messages.text("gradebook.overruled");
        lateOverruled = messages.text("gradebook.late_overruled");
        this.now = now;
    }

    /** {@code 87.5}. */
    String percent(double share) {
        long tenths = Math.round(share * 1_000);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    /** @param state {@code late}, {@code missing}, {@code overruled}, {@code done} or {@code none} */
    public record Cell(String text, String state) {}

    Cell cell(Grade grade) {
        if (grade.missing(now)) return new Cell(missing, "missing");
        if (!grade.isThere()) return new Cell("–", "none");
        String text = (percent(grade.share()) + " " + state(grade)).strip();
        if (grade.overrule() != null) return new Cell(text, "overruled");
        return new Cell(text, grade.late() ? "late" : "done");
    }

    /** Late, missing, set by hand; may be empty. */
    String state(Grade grade) {
        if (grade.missing(now)) return missing;
        if (grade.overrule() != null) return grade.late() ? lateOverruled : overruled;
        return grade.late() ? late : "";
    }

    /** Over what was done, and what is due and was not. */
    String average(List<Activity> activities, Map<String, Grade> own) {
        OptionalDouble mean = activities.stream()
                .map(activity -> own.getOrDefault(activity.key(), Grade.NONE))
                .filter(grade -> grade.isThere() || grade.missing(now))
                .mapToDouble(Grade::share)
                .average();
        return mean.isPresent() ? percent(mean.getAsDouble()) : "";
    }
}
