package normbook.notebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A revision that is kept to go back to. */
record Version(int revision, int cells, Instant savedAt) {
    private static final int MOST = 150;

    /**
     * Those to let go: of each minute of the last hour, each hour of the last day and each day before, the last one
     * stays. Counted by the clock, not from the newest: whoever types without a pause has old versions too.
     *
     * @param newestFirst all that are kept now
     */
    static List<Version> surplus(List<Version> newestFirst, Instant now) {
        Set<String> kept = new HashSet<>();
        List<Version> surplus = new ArrayList<>();
        for (Version version : newestFirst) {
            Duration step = step(Duration.between(version.savedAt(), now));
            String slot = step + " " + version.savedAt().getEpochSecond() / step.toSeconds();
            if (kept.size() >= MOST || !kept.add(slot)) surplus.add(version);
        }
        return surplus;
    }

    private static Duration step(Duration age) {
        if (age.compareTo(Duration.ofHours(1)) < 0) return Duration.ofMinutes(1);
        return age.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofHours(1) : Duration.ofDays(1);
    }
}
