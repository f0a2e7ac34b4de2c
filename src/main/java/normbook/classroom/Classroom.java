package normbook.classroom;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A class.
 *
 * @param startsOn null where nobody has said
 * @param endsOn null where nobody has said
 * @param joinCode null while nobody can join by one
 * @param archivedAt null while it is going on
 */
public record Classroom(
        long id, String title, LocalDate startsOn, LocalDate endsOn, String joinCode, Instant archivedAt) {

    public boolean archived() {
        return archivedAt != null;
    }
}
