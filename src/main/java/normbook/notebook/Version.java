package normbook.notebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A revision to go back to.
 *
 * @param kept whether no later one takes its place: the notebook's first, and what going back replaced
 */
record Version(int revision, int cells, Instant savedAt, boolean kept) {
    private static final int FIRST = 0;
    private static final int MOST = 150;

    /**
     * Those to let go: of each minute of the last hour, each hour of the last day and each day before, the last one
     * stays, beside those that are kept. Counted by the clock, not from the newest: whoever types without a pause has
     * old versions too.
     *
     * @param newestFirst all that are kept now
     */
    static List<Version> surplus(List<Version> newestFirst, Instant now) {
        Set<String> staying = new HashSet<>();
        List<Version> surplus = new ArrayList<>();
        for (Version version : newestFirst) {
            if (version.revision() == FIRST) continue;
            if (staying.size() >= MOST || !staying.add(version.slot(now))) surplus.add(version);
        }
        return surplus;
    }

    /** Of those with the same one, one stays. */
    private String slot(Instant now) {
        if (kept) return "kept " + revision;
        Duration step = step(Duration.between(savedAt, now));
        return step + " " + savedAt.getEpochSecond() / step.toSeconds();
    }

    private static Duration step(Duration age) {
        if (age.compareTo(Duration.ofHours(1)) < 0) return Duration.ofMinutes(1);
        return age.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofHours(1) : Duration.ofDays(1);
    }
}
