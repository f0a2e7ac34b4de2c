package normbook.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import normbook.diagnosis.Decision.About;
import normbook.diagnosis.Decision.Axis;
import normbook.diagnosis.Decision.Centre;
import normbook.reference.Tensor;

/**
 * What is known about one exercise.
 *
 * @param right the decisions in which the right computation differs from batch normalization's
 */
record Subject(Algorithm algorithm, Decisions right, List<Variant> variants) {
    private static final Decisions NOTHING = Decisions.of();

    /** By slug. The last three have no exercise yet: their misconceptions show only with these arguments. */
    private static final Map<String, Subject> ALL = Map.ofEntries(
            Map.entry("batch-statistics", new Subject(BatchStatistics::rows, NOTHING, Variants.BATCH_STATISTICS)),
            Map.entry("stable-variance", new Subject(BatchStatistics::variance, NOTHING, Variants.STABLE_VARIANCE)),
            Map.entry("batch-norm-forward", new Subject(Forward::perChannel, NOTHING, Variants.FORWARD)),
            Map.entry("batch-norm-conv2d", new Subject(Forward::perChannel, NOTHING, Variants.CONV2D)),
            Map.entry("batch-norm-running", new Subject(Training::step, NOTHING, Variants.RUNNING)),
            Map.entry("batch-norm-eval", new Subject(Evaluation::y, NOTHING, Variants.EVAL)),
            Map.entry("batch-norm-backward", new Subject(Backward::training, NOTHING, Variants.BACKWARD)),
            Map.entry("batch-norm-fold", new Subject(Folding::fold, NOTHING, Variants.FOLD)),
            Map.entry(
                    "layer-norm-forward",
                    new Subject(Forward::perChannel, Decisions.of(Axis.SAMPLE), OtherNormVariants.LAYER)),
            Map.entry(
                    "group-norm-forward",
                    new Subject(Forward::groupNorm, Decisions.of(Axis.CHANNEL_GROUP), OtherNormVariants.GROUP)),
            Map.entry(
                    "rms-norm-forward",
                    new Subject(
                            Forward::rmsNorm,
                            Decisions.of(Axis.SAMPLE, About.ZERO, Centre.NOTHING),
                            OtherNormVariants.RMS)),
            Map.entry(
                    "batch-norm-running-cumulative",
                    new Subject(Training::cumulativeStep, NOTHING, Variants.RUNNING_CUMULATIVE)),
            Map.entry("batch-norm-conv2d-running", new Subject(Training::step, NOTHING, Variants.RUNNING_CONV2D)),
            Map.entry("batch-norm-backward-eval", new Subject(Backward::evaluation, NOTHING, Variants.BACKWARD_EVAL)));

    /** Of an exercise that is not in the bank. */
    static final Subject UNKNOWN = new Subject((arguments, decisions) -> List.of(), NOTHING, List.of());

    /** Outputs beside those that an exercise is graded on: arguments by position that must be left as they are. */
    private static final Map<String, List<Integer>> KEPT = Map.of("batch-norm-eval", List.of(3, 4));

    static Optional<Subject> find(String slug) {
        return Optional.ofNullable(ALL.get(slug));
    }

    static List<Integer> kept(String slug) {
        return KEPT.getOrDefault(slug, List.of());
    }

    Subject only(Set<String> ids) {
        List<Variant> some =
                variants.stream().filter(variant -> ids.contains(variant.id())).toList();
        return new Subject(algorithm, right, some);
    }

    List<double[]> outputs(List<Tensor> arguments, Decisions changed) {
        return algorithm.outputs(arguments, right.made().isEmpty() ? changed : right.changedBy(changed));
    }
}
