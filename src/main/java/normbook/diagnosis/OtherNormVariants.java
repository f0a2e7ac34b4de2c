package normbook.diagnosis;

import java.util.List;
import normbook.diagnosis.Decision.About;
import normbook.diagnosis.Decision.Accumulator;
import normbook.diagnosis.Decision.Axis;
import normbook.diagnosis.Decision.Centre;
import normbook.diagnosis.Decision.Divisor;
import normbook.diagnosis.Decision.Eps;
import normbook.diagnosis.Decision.Scale;

/** The bank of the layers that take their statistics within one sample. */
final class OtherNormVariants {
    /** Without a mean x² / 0 is infinite and y is 0: a number, which a guard changes. */
    private static final Variant UNBIASED_GUARDED =
            Variant.of("unbiased-variance-normalise", Divisor.COUNT_LESS_ONE_GUARDED);

    private static final List<Variant> WITHIN_A_SAMPLE = Variants.join(
            List.of(
                    Variants.UNBIASED,
                    Variants.SECOND_MOMENT,
                    Variants.NOT_DIVIDED,
                    Variants.NOT_CENTRED,
                    Variants.WHOLE),
            Variants.DENOMINATOR,
            Variants.AFFINE,
            Variants.SYMPTOMS);

    static final List<Variant> LAYER =
            Variants.join(WITHIN_A_SAMPLE, List.of(Variant.of("per-feature-axis", Axis.CHANNEL)));

    static final List<Variant> GROUP = Variants.join(
            WITHIN_A_SAMPLE,
            List.of(
                    Variant.of("group-norm-interleaved", Axis.INTERLEAVED_GROUP),
                    Variant.of("group-norm-size-for-count", Axis.GROUP_OF_SIZE),
                    Variant.of("group-norm-as-batch-norm", Axis.CHANNEL),
                    Variant.of("group-norm-as-instance-norm", Axis.SAMPLE_AND_CHANNEL),
                    Variant.of("group-norm-as-layer-norm", Axis.SAMPLE),
                    Variant.of("group-norm-per-position", Axis.GROUP_AND_POSITION)));

    static final List<Variant> RMS = Variants.join(
            List.of(
                    Variant.of("rms-mean-subtracted", About.MEAN, Centre.MEAN),
                    Variant.of("rms-numerator-centred", Centre.MEAN),
                    Variant.of("rms-deviation-for-rms", About.MEAN),
                    Variants.UNBIASED,
                    UNBIASED_GUARDED,
                    Variants.NOT_DIVIDED,
                    Variants.FORGOT_GAMMA,
                    Variant.of("bare-standardise", Eps.OMITTED, Scale.ONE),
                    Variants.WHOLE,
                    Variant.of("per-feature-axis", Axis.CHANNEL),
                    Variant.symptom("float32-accumulate", Accumulator.FLOAT)),
            Variants.DENOMINATOR);

    private OtherNormVariants() {}
}
