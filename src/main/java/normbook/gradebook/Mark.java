package normbook.gradebook;

import java.time.Instant;

/**
 * Something that staff said about a learner's work.
 *
 * @param share the score in place of the computed one, 0 to 1; null but for an {@link Kind#OVERRULE}
 * @param markedBy null where that account is gone
 */
record Mark(long account, String activity, Kind kind, Double share, String note, Long markedBy, Instant at) {
    enum Kind {
        COMMENT,
        OVERRULE,
        /** The computed score counts again. */
        WITHDRAWAL
    }
}
