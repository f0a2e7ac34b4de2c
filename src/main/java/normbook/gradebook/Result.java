package normbook.gradebook;

import java.time.Instant;

/**
 * The best that an account has done for an activity.
 *
 * @param share of what can be had, 0 to 1
 * @param at when it was as good as that
 * @param attempts that it took in all
 */
record Result(double share, Instant at, int attempts) {
    /** Of one attempt. */
    static Result of(double share, Instant at) {
        return new Result(share, at, 1);
    }

    /** With attempts that came later. */
    Result or(Result later) {
        int all = attempts + later.attempts;
        return later.share > share ? new Result(later.share, later.at, all) : new Result(share, at, all);
    }
}
