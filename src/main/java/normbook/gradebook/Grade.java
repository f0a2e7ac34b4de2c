package normbook.gradebook;

import java.time.Instant;

/**
 * What counts for a learner and an activity.
 *
 * @param result null where nothing was tried
 * @param overrule the score that staff have set, 0 to 1, or null
 * @param due null where there is no date
 */
record Grade(Result result, Double overrule, Instant due) {
    static final Grade NONE = new Grade(null, null, null);

    boolean isThere() {
        return result != null || overrule != null;
    }

    double share() {
        if (overrule != null) return overrule;
        return result == null ? 0 : result.share();
    }

    /** What counts was not there in time. */
    boolean late() {
        return due != null && result != null && result.at().isAfter(due);
    }

    boolean missing(Instant now) {
        return due != null && !isThere() && now.isAfter(due);
    }
}
