package normbook.diagnosis;

import java.util.List;
import java.util.stream.Stream;
import normbook.diagnosis.Decision.About;
import normbook.diagnosis.Decision.Accumulator;
import normbook.diagnosis.Decision.Axis;
import normbook.diagnosis.Decision.Centre;
import normbook.diagnosis.Decision.Divisor;
import normbook.diagnosis.Decision.Eps;
import normbook.diagnosis.Decision.Formula;
import normbook.diagnosis.Decision.Root;
import normbook.diagnosis.Decision.Rows;
import normbook.diagnosis.Decision.Scale;
import normbook.diagnosis.Decision.Shift;
import normbook.diagnosis.Decision.Source;
import normbook.diagnosis.Decision.Spread;
import normbook.diagnosis.Decision.Written;
import normbook.diagnosis.FoldDecision.OwnBias;
import normbook.diagnosis.FoldDecision.RunningMean;
import normbook.diagnosis.FoldDecision.WeightAxis;
import normbook.diagnosis.GradientDecision.Averages;
import normbook.diagnosis.GradientDecision.BetaGradient;
import normbook.diagnosis.GradientDecision.GammaGradient;
import normbook.diagnosis.GradientDecision.GammaInDx;
import normbook.diagnosis.GradientDecision.InverseDeviation;
import normbook.diagnosis.GradientDecision.MeanPath;
import normbook.diagnosis.GradientDecision.Mode;
import normbook.diagnosis.GradientDecision.VariancePath;
import normbook.diagnosis.RunningDecision.Correction;
import normbook.diagnosis.RunningDecision.InEvaluation;
import normbook.diagnosis.RunningDecision.Stored;
import normbook.diagnosis.RunningDecision.Weight;

/** The bank: which decision each misconception of an exercise changes. Bare standardization changes three at once. */
final class Variants {
    static final Variant UNBIASED = Variant.of("unbiased-variance-normalise", Divisor.COUNT_LESS_ONE);
    static final Variant NOT_CENTRED = Variant.of("not-centred", Centre.NOTHING);
    static final Variant SECOND_MOMENT = Variant.of("second-moment-variance", About.ZERO);
    static final Variant NOT_DIVIDED = Variant.of("variance-not-divided", Divisor.NONE);
    static final Variant WHOLE = Variant.of("whole-matrix-statistics", Axis.WHOLE);
    static final Variant FORGOT_GAMMA = Variant.of("forgot-gamma", Scale.ONE);

    static final List<Variant> DENOMINATOR = List.of(
            Variant.of("eps-outside-sqrt", Eps.OUTSIDE_ROOT),
            Variant.of("eps-squared", Eps.SQUARED),
            Variant.of("eps-omitted", Eps.OMITTED),
            Variant.of("divide-by-variance", Root.FORGOTTEN));

    static final List<Variant> AFFINE = List.of(
            FORGOT_GAMMA,
            Variant.of("forgot-beta", Shift.ZERO),
            Variant.of("forgot-affine", Scale.ONE, Shift.ZERO),
            Variant.of("bare-standardise", Eps.OMITTED, Scale.ONE, Shift.ZERO),
            Variant.of("gamma-beta-swapped", Scale.BETA, Shift.GAMMA));

    private static final List<Variant> FOLD_AFFINE = AFFINE.stream()
            .filter(variant -> !List.of("forgot-affine", "bare-standardise").contains(variant.id()))
            .toList();

    static final List<Variant> SYMPTOMS = List.of(
            Variant.symptom("float32-accumulate", Accumulator.FLOAT),
            Variant.symptom("naive-variance", Formula.DIFFERENCE),
            Variant.symptom("naive-variance-clamped", Formula.CLAMPED_DIFFERENCE));

    private static final List<Variant> SUMS = List.of(
            UNBIASED,
            SECOND_MOMENT,
            NOT_DIVIDED,
            Variant.of("int-accumulator", Accumulator.INT_MEAN),
            Variant.of("int-accumulator", Accumulator.INT_SUM),
            Variant.of("int-accumulator", Accumulator.INT_MEAN_AND_VARIANCE),
            Variant.of("int-accumulator", Accumulator.INT_SUMS),
            Variant.of("off-by-one-last-row", Rows.WITHOUT_LAST));

    /** Gives zeros for mean and variance, which could be anything: named only where y shows more. */
    private static final Variant INTEGER_RECIPROCAL = Variant.of("integer-division-mean", Divisor.INTEGER_RECIPROCAL);

    private static final Variant DEVIATION = Variant.of("deviation-for-variance", Spread.DEVIATION);

    static final List<Variant> STABLE_VARIANCE = join(SUMS, List.of(DEVIATION), SYMPTOMS);

    static final List<Variant> BATCH_STATISTICS = join(STABLE_VARIANCE, List.of(WHOLE));

    private static final List<Variant> STANDARDIZING =
            join(SUMS, DENOMINATOR, AFFINE, List.of(INTEGER_RECIPROCAL, NOT_CENTRED), SYMPTOMS);

    static final List<Variant> FORWARD = join(
            STANDARDIZING,
            List.of(
                    WHOLE,
                    Variant.of("per-sample-axis", Axis.SAMPLE),
                    Variant.of("last-row-not-normalised", Written.WITHOUT_LAST)));

    /** The last row is the last value of a channel, or where the loops are nested the last sample. */
    static final List<Variant> CONV2D = join(
            STANDARDIZING,
            List.of(
                    Variant.of("last-row-not-normalised", Written.WITHOUT_LAST),
                    Variant.of("last-row-not-normalised", Written.WITHOUT_LAST_SAMPLE),
                    Variant.of("off-by-one-last-row", Rows.WITHOUT_LAST_SAMPLE),
                    Variant.of("nchw-per-position", Axis.POSITION),
                    Variant.of("nchw-per-sample-channel", Axis.SAMPLE_AND_CHANNEL),
                    Variant.of("nchw-per-sample", Axis.SAMPLE),
                    Variant.of("nchw-last-axis-as-channel", Axis.LAST)));

    private static final List<Variant> STORED = List.of(
            Variant.of("running-var-biased", Stored.BIASED),
            Variant.of("running-var-uses-std", Stored.DEVIATION),
            Variant.of("integer-division-bessel", Stored.INTEGER_BESSEL),
            Variant.of("running-not-updated", Weight.ZERO),
            Variant.of("running-overwritten", Weight.ONE));

    private static final List<Variant> MOVED = join(
            STORED,
            List.of(
                    Variant.of("momentum-reversed", Weight.ONE_LESS_MOMENTUM),
                    Variant.of("train-uses-running-stats", Source.RUNNING_BEFORE_UPDATE),
                    Variant.of("train-uses-running-stats", Source.RUNNING_AFTER_UPDATE)));

    static final List<Variant> RUNNING = join(MOVED, List.of(UNBIASED), DENOMINATOR, AFFINE, SYMPTOMS);

    static final List<Variant> RUNNING_CUMULATIVE =
            join(STORED, List.of(Variant.of("cumulative-ignored", Weight.USUAL)));

    static final List<Variant> RUNNING_CONV2D =
            join(MOVED, List.of(Variant.of("nchw-bessel-uses-n", Stored.BESSEL_OF_SAMPLES)));

    static final List<Variant> EVAL = join(
            DENOMINATOR,
            AFFINE,
            List.of(
                    NOT_CENTRED,
                    Variant.of("batch-statistics-in-eval", Source.BATCH),
                    Variant.of("running-updated-in-eval", InEvaluation.UPDATED),
                    Variant.of("running-updated-in-eval", InEvaluation.UPDATED_GUARDED),
                    Variant.of("running-updated-in-eval", InEvaluation.UPDATED_BIASED),
                    Variant.of("bessel-in-eval", Correction.BESSEL_AGAIN)));

    private static final List<Variant> GRADIENTS = List.of(
            Variant.of("bwd-gamma-missing", GammaInDx.MISSING),
            Variant.of("bwd-inv-std-missing", InverseDeviation.MISSING),
            Variant.of("bwd-dbeta-mean", BetaGradient.MEAN),
            Variant.of("bwd-dgamma-uses-x", GammaGradient.WITH_X));

    static final List<Variant> BACKWARD = join(
            GRADIENTS,
            List.of(
                    UNBIASED,
                    Variant.of("bwd-stats-constant", MeanPath.MISSING, VariancePath.MISSING),
                    Variant.of("bwd-mean-path-missing", MeanPath.MISSING),
                    Variant.of("bwd-var-path-missing", VariancePath.MISSING),
                    Variant.of("bwd-sum-not-averaged", Averages.SUMS)));

    static final List<Variant> BACKWARD_EVAL =
            join(GRADIENTS, List.of(Variant.of("bwd-train-formula-in-eval", Mode.TRAINING)));

    static final List<Variant> FOLD = join(
            DENOMINATOR,
            FOLD_AFFINE,
            List.of(
                    Variant.of("fold-bias-not-scaled", OwnBias.NOT_SCALED),
                    Variant.of("fold-bias-lost", OwnBias.LOST),
                    Variant.of("fold-mean-dropped", RunningMean.DROPPED),
                    Variant.of("fold-wrong-axis", WeightAxis.IN)));

    private Variants() {}

    @SafeVarargs
    static List<Variant> join(List<Variant>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
