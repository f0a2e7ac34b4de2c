package normbook.diagnosis;

/** Choices in dx = γ/s · (dy − mean(dy) − x̂ · mean(dy·x̂)), dγ = Σ dy·x̂ and dβ = Σ dy. */
interface GradientDecision extends Decision {

    /** − mean(dy). */
    enum MeanPath implements GradientDecision {
        KEPT,
        MISSING
    }

    /** − x̂ · mean(dy·x̂). */
    enum VariancePath implements GradientDecision {
        KEPT,
        MISSING
    }

    enum Averages implements GradientDecision {
        MEANS,
        SUMS
    }

    enum InverseDeviation implements GradientDecision {
        APPLIED,
        MISSING
    }

    enum GammaInDx implements GradientDecision {
        APPLIED,
        MISSING
    }

    enum GammaGradient implements GradientDecision {
        WITH_X_HAT,
        WITH_X
    }

    enum BetaGradient implements GradientDecision {
        SUM,
        MEAN
    }

    /** In evaluation the statistics are constants. */
    enum Mode implements GradientDecision {
        AS_ASKED,
        TRAINING
    }
}
