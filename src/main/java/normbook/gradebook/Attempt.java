package normbook.gradebook;

import java.time.Instant;

/**
 * One thing that a learner handed in.
 *
 * @param what the question, the verdict; may be null
 * @param text as the learner wrote it
 * @param share null where nobody has judged it yet
 */
record Attempt(Instant at, String what, String text, Double share) {}
