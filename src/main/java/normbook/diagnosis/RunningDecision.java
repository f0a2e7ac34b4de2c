package normbook.diagnosis;

/** Choices about the statistics that training hands on to evaluation. */
interface RunningDecision extends Decision {

    /** The weight of the new value in r ← (1 − w)·r + w·b. */
    enum Weight implements RunningDecision {
        MOMENTUM,
        ONE_LESS_MOMENTUM,
        /** Never updated. */
        ZERO,
        /** Overwritten by the last batch. */
        ONE,
        /** 0.1 where the cumulative average is asked for. */
        USUAL
    }

    /** What goes into the running variance. */
    enum Stored implements RunningDecision {
        UNBIASED,
        BIASED,
        DEVIATION,
        /** n / (n − 1) of two ints. */
        INTEGER_BESSEL,
        /** N / (N − 1), although N·H·W numbers went into the variance. */
        BESSEL_OF_SAMPLES
    }

    enum InEvaluation implements RunningDecision {
        KEPT,
        /** By the variance over n − 1, as in training. */
        UPDATED,
        /** By that, or for a single row by 0. */
        UPDATED_GUARDED,
        /** By the variance over n. */
        UPDATED_BIASED
    }

    /** n / (n − 1) once more in evaluation. */
    enum Correction implements RunningDecision {
        NONE,
        BESSEL_AGAIN
    }
}
