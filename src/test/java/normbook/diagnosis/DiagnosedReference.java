package normbook.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import normbook.reference.Affine;
import normbook.reference.BatchNorm;
import normbook.reference.Bounded;
import normbook.reference.Conditioning;
import normbook.reference.Fold;
import normbook.reference.FrozenBatchNorm;
import normbook.reference.Gradient;
import normbook.reference.OtherNorms;
import normbook.reference.RunningStatistics;
import normbook.reference.Tensor;

/** What each exercise expects, from the reference: as the exercise room asks it. */
final class DiagnosedReference {
    private static final Set<String> WITHOUT_STABILITY_PROBES = Set.of(
            "batch-norm-eval",
            "batch-norm-fold",
            "batch-norm-backward",
            "batch-norm-backward-eval",
            "batch-norm-running-cumulative",
            "batch-norm-conv2d-running",
            "rms-norm-forward");

    private DiagnosedReference() {}

    static boolean hasStabilityProbes(String slug) {
        return !WITHOUT_STABILITY_PROBES.contains(slug);
    }

    static Probe expecting(String slug, List<Object> arguments, boolean stability) {
        Conditioning conditioning = stability ? Conditioning.ILL_CONDITIONED : Conditioning.ORDINARY;
        List<Tensor> tensors = arguments.stream().map(Tensor.class::cast).toList();
        List<Bounded> outputs = outputs(slug, tensors, conditioning);
        return Probe.unanswered(
                arguments,
                outputs.stream().map(output -> output.value().data()).toList(),
                outputs.stream().map(Bounded::tolerance).toList());
    }

    private static List<Bounded> outputs(String slug, List<Tensor> a, Conditioning conditioning) {
        Tensor x = a.get(0);
        double eps = a.get(a.size() - 1).data()[0];
        return switch (slug) {
            case "batch-statistics" -> statistics(BatchNorm.train(x, Affine.NONE, 0, conditioning));
            case "stable-variance" -> {
                Tensor column = new Tensor(new int[] {x.data().length, 1}, x.data());
                yield List.of(
                        BatchNorm.train(column, Affine.NONE, 0, conditioning).variance());
            }
            case "batch-norm-forward", "batch-norm-conv2d" ->
                List.of(BatchNorm.train(x, affine(a, 1), eps, conditioning).y());
            case "layer-norm-forward" ->
                List.of(OtherNorms.layerNorm(x, affine(a, 1), eps, conditioning).y());
            case "group-norm-forward" -> {
                int groups = (int) a.get(1).data()[0];
                yield List.of(OtherNorms.groupNorm(x, groups, affine(a, 2), eps, conditioning)
                        .y());
            }
            case "rms-norm-forward" ->
                List.of(OtherNorms.rmsNorm(x, a.get(1).data(), eps, conditioning)
                        .y());
            case "batch-norm-running", "batch-norm-conv2d-running" ->
                training(a, a.get(5).data()[0], conditioning);
            case "batch-norm-running-cumulative" -> training(a, 1 / a.get(5).data()[0], conditioning);
            case "batch-norm-eval" -> evaluation(a, eps);
            case "batch-norm-backward" ->
                gradients(Gradient.ofBatchNorm(x, a.get(1), new Affine(a.get(2).data(), null), eps, conditioning));
            case "batch-norm-backward-eval" -> gradients(Gradient.ofFrozen(x, a.get(1), frozen(a, 2, false, eps)));
            default -> {
                Fold fold = Fold.of(x, a.get(1).data(), frozen(a, 2, true, eps));
                yield List.of(fold.weight(), fold.bias());
            }
        };
    }

    private static List<Bounded> training(List<Tensor> a, double momentum, Conditioning conditioning) {
        double eps = a.get(6).data()[0];
        BatchNorm.Training batch = BatchNorm.train(a.get(0), affine(a, 1), eps, conditioning);
        RunningStatistics after =
                RunningStatistics.starting(a.get(3).data(), a.get(4).data()).afterPyTorch(batch, momentum);
        return List.of(batch.y(), after.mean(), after.variance());
    }

    private static List<Bounded> evaluation(List<Tensor> a, double eps) {
        FrozenBatchNorm frozen = frozen(a, 1, true, eps);
        return List.of(frozen.y(a.get(0)), Bounded.exact(a.get(3)), Bounded.exact(a.get(4)));
    }

    private static List<Bounded> gradients(Gradient gradient) {
        return List.of(gradient.dx(), gradient.dGamma(), gradient.dBeta());
    }

    private static List<Bounded> statistics(BatchNorm.Training training) {
        double[] both = Stream.of(training.mean(), training.variance())
                .flatMapToDouble(one -> Arrays.stream(one.value().data()))
                .toArray();
        double[] tolerance = Stream.of(training.mean(), training.variance())
                .flatMapToDouble(one -> Arrays.stream(one.tolerance()))
                .toArray();
        return List.of(new Bounded(Tensor.vector(both), tolerance));
    }

    private static Affine affine(List<Tensor> a, int gamma) {
        return new Affine(a.get(gamma).data(), a.get(gamma + 1).data());
    }

    private static FrozenBatchNorm frozen(List<Tensor> a, int gamma, boolean withBeta, double eps) {
        int mean = gamma + (withBeta ? 2 : 1);
        Affine affine =
                new Affine(a.get(gamma).data(), withBeta ? a.get(gamma + 1).data() : null);
        return new FrozenBatchNorm(affine, a.get(mean).data(), a.get(mean + 1).data(), eps);
    }
}
