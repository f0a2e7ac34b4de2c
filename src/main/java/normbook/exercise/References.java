package normbook.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import normbook.exercise.Reference.Output;
import normbook.reference.Affine;
import normbook.reference.BatchNorm;
import normbook.reference.Bounded;
import normbook.reference.Conditioning;
import normbook.reference.Fold;
import normbook.reference.FrozenBatchNorm;
import normbook.reference.Gradient;
import normbook.reference.OtherNorms;
import normbook.reference.OtherNorms.Layer;
import normbook.reference.RunningStatistics;
import normbook.reference.Tensor;

/** Every reference by the name that exercise.yml gives it. */
final class References {
    private static final String VECTOR = "double[]";
    private static final String MATRIX = "double[][]";
    private static final String IMAGES = "double[][][][]";
    private static final String NUMBER = "double";
    private static final Map<String, Reference> ALL = Map.ofEntries(
            Map.entry("batch-statistics", new Reference(MATRIX, List.of(MATRIX), References::statistics)),
            Map.entry("stable-variance", new Reference(NUMBER, List.of(VECTOR), References::variance)),
            Map.entry(
                    "batch-norm-forward",
                    new Reference(MATRIX, List.of(MATRIX, VECTOR, VECTOR, NUMBER), References::train)
                            .grouping(a -> BatchNorm.groups(a.get(0)))),
            Map.entry(
                    "batch-norm-conv2d",
                    new Reference(IMAGES, List.of(IMAGES, VECTOR, VECTOR, NUMBER), References::train)
                            .grouping(a -> BatchNorm.groups(a.get(0)))),
            Map.entry(
                    "batch-norm-running",
                    new Reference(
                                    MATRIX,
                                    List.of(MATRIX, VECTOR, VECTOR, VECTOR, VECTOR, NUMBER, NUMBER),
                                    References::running)
                            .grouping(a -> BatchNorm.groups(a.get(0)))
                            .goingOn(References::runningOn)),
            Map.entry(
                    "batch-norm-eval",
                    new Reference(MATRIX, List.of(MATRIX, VECTOR, VECTOR, VECTOR, VECTOR, NUMBER), References::eval)),
            Map.entry(
                    "batch-norm-backward",
                    new Reference(MATRIX, List.of(MATRIX, MATRIX, VECTOR, VECTOR, VECTOR, NUMBER), References::backward)
                            .grouping(a -> BatchNorm.groups(a.get(1)))),
            Map.entry(
                    "batch-norm-fold",
                    new Reference(
                            "void", List.of(MATRIX, VECTOR, VECTOR, VECTOR, VECTOR, VECTOR, NUMBER), References::fold)),
            Map.entry(
                    "layer-norm-forward",
                    new Reference(MATRIX, List.of(MATRIX, VECTOR, VECTOR, NUMBER), References::layer)
                            .grouping(a -> layerNorm(a, Conditioning.ORDINARY).groups())),
            Map.entry(
                    "group-norm-forward",
                    new Reference(IMAGES, List.of(IMAGES, "int", VECTOR, VECTOR, NUMBER), References::group)
                            .grouping(a -> groupNorm(a, Conditioning.ORDINARY).groups())),
            Map.entry(
                    "rms-norm-forward",
                    new Reference(MATRIX, List.of(MATRIX, VECTOR, NUMBER), References::rms)
                            .grouping(a -> rmsNorm(a, Conditioning.ORDINARY).groups())));

    private References() {}

    static Optional<Reference> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The name under which it is found; empty for an instructor's own. */
    static Optional<String> nameOf(Reference reference) {
        return ALL.entrySet().stream()
                .filter(entry -> entry.getValue() == reference)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static String names() {
        return String.join(", ", ALL.keySet().stream().sorted().toList());
    }

    /** (x) → the means above the biased variances, 2 x D. */
    private static List<Output> statistics(List<Tensor> a, Conditioning conditioning) {
        BatchNorm.Training training = BatchNorm.train(a.get(0), Affine.NONE, 1, conditioning);
        return returned("result", rows(training.mean(), training.variance()));
    }

    /** (x) → the biased variance. */
    private static List<Output> variance(List<Tensor> a, Conditioning conditioning) {
        double[] x = a.get(0).data();
        Tensor column = new Tensor(new int[] {x.length, 1}, x);
        Bounded variance = BatchNorm.train(column, Affine.NONE, 1, conditioning).variance();
        Tensor scalar = new Tensor(new int[0], variance.value().data());
        return returned("variance", new Bounded(scalar, variance.tolerance()));
    }

    /** (x, gamma, beta, eps) → y, for N x D and for NCHW. */
    private static List<Output> train(List<Tensor> a, Conditioning conditioning) {
        return returned(
                "y",
                BatchNorm.train(a.get(0), affine(a, 1), number(a.get(3)), conditioning)
                        .y());
    }

    /** (x, gamma, beta, runningMean, runningVar, momentum, eps) → y, and both running arrays in place. */
    private static List<Output> running(List<Tensor> a, Conditioning conditioning) {
        return running(a, RunningStatistics.starting(a.get(3).data(), a.get(4).data()), conditioning);
    }

    /** The same with the running arrays that the step before left. */
    private static List<Output> runningOn(List<Output> before, List<Tensor> a, Conditioning conditioning) {
        RunningStatistics left =
                new RunningStatistics(before.get(1).expected(), before.get(2).expected());
        return running(a, left, conditioning);
    }

    private static List<Output> running(List<Tensor> a, RunningStatistics before, Conditioning conditioning) {
        BatchNorm.Training training = BatchNorm.train(a.get(0), affine(a, 1), number(a.get(6)), conditioning);
        RunningStatistics after = before.afterPyTorch(training, number(a.get(5)));
        return List.of(
                new Output("y", Output.RETURNED, training.y()),
                new Output("runningMean", 3, after.mean()),
                new Output("runningVar", 4, after.variance()));
    }

    /** (x, gamma, beta, runningMean, runningVar, eps) → y. */
    private static List<Output> eval(List<Tensor> a, Conditioning conditioning) {
        return returned("y", frozen(a, 1).y(a.get(0)));
    }

    /** (dy, x, gamma, dGamma, dBeta, eps) → dx, and dGamma and dBeta in place. */
    private static List<Output> backward(List<Tensor> a, Conditioning conditioning) {
        Affine affine = new Affine(a.get(2).data(), null);
        Gradient gradient = Gradient.ofBatchNorm(a.get(0), a.get(1), affine, number(a.get(5)), conditioning);
        return List.of(
                new Output("dx", Output.RETURNED, gradient.dx()),
                new Output("dGamma", 3, gradient.dGamma()),
                new Output("dBeta", 4, gradient.dBeta()));
    }

    /** (weight, bias, gamma, beta, runningMean, runningVar, eps) → weight and bias in place. */
    private static List<Output> fold(List<Tensor> a, Conditioning conditioning) {
        Fold fold = Fold.of(a.get(0), a.get(1).data(), frozen(a, 2));
        return List.of(new Output("weight", 0, fold.weight()), new Output("bias", 1, fold.bias()));
    }

    /** (x, gamma, beta, eps) → y. */
    private static List<Output> layer(List<Tensor> a, Conditioning conditioning) {
        return returned("y", layerNorm(a, conditioning).y());
    }

    private static Layer layerNorm(List<Tensor> a, Conditioning conditioning) {
        return OtherNorms.layerNorm(a.get(0), affine(a, 1), number(a.get(3)), conditioning);
    }

    /** (x, groups, gamma, beta, eps) → y. */
    private static List<Output> group(List<Tensor> a, Conditioning conditioning) {
        return returned("y", groupNorm(a, conditioning).y());
    }

    private static Layer groupNorm(List<Tensor> a, Conditioning conditioning) {
        int groups = (int) number(a.get(1));
        return OtherNorms.groupNorm(a.get(0), groups, affine(a, 2), number(a.get(4)), conditioning);
    }

    /** (x, gamma, eps) → y. */
    private static List<Output> rms(List<Tensor> a, Conditioning conditioning) {
        return returned("y", rmsNorm(a, conditioning).y());
    }

    private static Layer rmsNorm(List<Tensor> a, Conditioning conditioning) {
        return OtherNorms.rmsNorm(a.get(0), a.get(1).data(), number(a.get(2)), conditioning);
    }

    /** gamma, beta, runningMean, runningVar and eps from position {@code first} on. */
    private static FrozenBatchNorm frozen(List<Tensor> a, int first) {
        return new FrozenBatchNorm(
                affine(a, first), a.get(first + 2).data(), a.get(first + 3).data(), number(a.get(first + 4)));
    }

    private static Affine affine(List<Tensor> a, int first) {
        return new Affine(a.get(first).data(), a.get(first + 1).data());
    }

    private static List<Output> returned(String name, Bounded expected) {
        return List.of(new Output(name, Output.RETURNED, expected));
    }

    private static Bounded rows(Bounded first, Bounded second) {
        int width = first.tolerance().length;
        return new Bounded(
                new Tensor(
                        new int[] {2, width},
                        joined(first.value().data(), second.value().data())),
                joined(first.tolerance(), second.tolerance()));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static double number(Tensor scalar) {
        return scalar.data()[0];
    }
}
