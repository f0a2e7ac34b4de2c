package normbook.diagnosis;

/** Choices in W' = γ/s · W and b' = γ/s · (b − μ) + β. */
interface FoldDecision extends Decision {

    /** What becomes of the layer's own b. */
    enum OwnBias implements FoldDecision {
        SCALED,
        NOT_SCALED,
        LOST
    }

    enum RunningMean implements FoldDecision {
        SUBTRACTED,
        DROPPED
    }

    /** Which index of W[out][in] picks the factor. */
    enum WeightAxis implements FoldDecision {
        OUT,
        IN
    }
}
