package normbook.exercise;

import java.time.Duration;

/**
 * Where a submission stands that waits to be graded.
 *
 * @param position from 1 for the next
 * @param expectedWait until its verdict, by how long others took of late
 */
record Place(int position, Duration expectedWait) {

    /** Rounded up: nobody is told to wait 0 seconds. */
    long expectedSeconds() {
        return Math.max(1, expectedWait.plusMillis(999).toSeconds());
    }
}
