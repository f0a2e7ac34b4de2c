package normbook.exercise;

import java.time.Instant;

/**
 * A learner's program, as accepted.
 *
 * @param seed draws the random test cases: the same seed gives the same cases, so a submission can be graded again
 * @param report null until it is graded
 */
record Submission(
        String id, long account, String exercise, String source, long seed, Report report, Instant submittedAt) {}
