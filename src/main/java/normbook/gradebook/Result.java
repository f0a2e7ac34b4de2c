package normbook.gradebook;

import java.time.Instant;

/**
 * The best that an account has done for an activity.
 *
 * @param share of what can be had, 0 to 1
 * @param at when it was as good as that
 * @param attempts that it took in all
 */
record Result(long account, String activity, double share, Instant at, int attempts) {}
