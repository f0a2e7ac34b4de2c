package normbook.sandbox;

import java.time.Duration;

/**
 * What a run may use up.
 *
 * @param processorTime for compiling, and again for all the calls
 * @param standstill of neither answer nor processor time, after which a worker is given up; never the learner's fault
 */
record Limits(Duration processorTime, Duration standstill) {
    static final Limits DEFAULT = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10));
}
