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
    private final Instant now;

    GradeWords(Messages messages, Instant now) {
        late = messages.text("gradebook.late");
        missing = messages.text("gradebook.missing");
        overruled = messages.text("gradebook.overruled");
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
        String score = percent(grade.share());
        if (grade.overrule() != null) return new Cell(score + " " + overruled, "overruled");
        return grade.late() ? new Cell(score + " " + late, "late") : new Cell(score, "done");
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
