package normbook.sandbox;

import java.time.Duration;

/**
 * What a run may use up.
 *
 * @param processorTime for compiling, and again for all the calls
 * @param standstill of neither answer nor processor time, after which a worker is given up; never the learner's fault
 */
public record Limits(Duration processorTime, Duration standstill) {
    /** Units of counted work, about the instructions of the byte code, over all calls of a run. */
    static final int WORK = 200_000_000;
    /** Everything a run allocates, whether it is kept or not; less than the heap, so that the heap never decides. */
    static final int ALLOCATED_BYTES = 192 << 20;
    /** Calls of the learner's own methods within one another. */
    static final int DEPTH = 2_000;

    static final Limits DEFAULT = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10));
}
