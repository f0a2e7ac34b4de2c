package normbook.counterexample;

import java.util.Locale;

/**
 * One line of a sum.
 *
 * @param label what it computes
 * @param formula such as {@code μ[0] = (1 + 3) / 2 = 2}; ≈ where digits were rounded away
 */
public record Step(Label label, String formula) {

    /** What a line computes; {@code exercise} has the words for it. */
    public enum Label {
        COLUMN_MEAN,
        COLUMN_VARIANCE,
        CHANNEL_MEAN,
        CHANNEL_VARIANCE,
        ROW_MEAN,
        ROW_VARIANCE,
        GROUP_MEAN,
        GROUP_VARIANCE,
        MEAN,
        VARIANCE,
        MEAN_SQUARE,
        STANDARDIZED,
        STANDARDIZED_BY_RUNNING,
        OUTPUT,
        SCALED,
        UNBIASED_VARIANCE,
        RUNNING_MEAN,
        RUNNING_VARIANCE,
        D_BETA,
        D_GAMMA,
        MEAN_DY,
        MEAN_DY_X_HAT,
        D_X,
        FOLD_SCALE,
        FOLDED_WEIGHT,
        FOLDED_BIAS;

        /** As in the keys of the sentences: {@code mean-square}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
