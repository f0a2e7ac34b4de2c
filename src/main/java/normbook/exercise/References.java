package normbook.exercise;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import normbook.exercise.Reference.Output;
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

/** Every reference by the name that exercise.yml gives it. */
final class References {
    private static final String VECTOR = "double[]";
    private static final String MATRIX = "double[][]";
    private static final String IMAGES = "double[][][][]";
    private static final String NUMBER = "double";
    private static final Set<Law> ALL_LAWS = EnumSet.allOf(Law.class);
    private static final Set<Law> ROWS_AND_INPUT = EnumSet.of(Law.BATCH_PERMUTATION, Law.INPUT_NOT_MODIFIED);
    private static final Set<Law> INPUT = EnumSet.of(Law.INPUT_NOT_MODIFIED);
    private static final Set<Law> SHIFT_AND_INPUT = EnumSet.of(Law.SHIFT_INVARIANCE, Law.INPUT_NOT_MODIFIED);

    private static final Map<String, Reference> ALL = Map.ofEntries(
            entry("batch-statistics", MATRIX, List.of(MATRIX), INPUT, References::statistics),
            entry("stable-variance", NUMBER, List.of(VECTOR), SHIFT_AND_INPUT, References::variance),
            entry("batch-norm-forward", MATRIX, List.of(MATRIX, VECTOR, VECTOR, NUMBER), ALL_LAWS, References::train),
            entry("batch-norm-conv2d", IMAGES, List.of(IMAGES, VECTOR, VECTOR, NUMBER), ALL_LAWS, References::train),
            entry(
                    "batch-norm-running",
                    MATRIX,
                    List.of(MATRIX, VECTOR, VECTOR, VECTOR, VECTOR, NUMBER, NUMBER),
                    ROWS_AND_INPUT,
                    References::running),
            entry(
                    "batch-norm-eval",
                    MATRIX,
                    List.of(MATRIX, VECTOR, VECTOR, VECTOR, VECTOR, NUMBER),
                    ROWS_AND_INPUT,
                    References::eval),
            entry(
                    "batch-norm-backward",
                    MATRIX,
                    List.of(MATRIX, MATRIX, VECTOR, VECTOR, VECTOR, NUMBER),
                    ALL_LAWS,
                    References::backward),
            entry(
                    "batch-norm-fold",
                    "void",
                    List.of(MATRIX, VECTOR, VECTOR, VECTOR, VECTOR, VECTOR, NUMBER),
                    INPUT,
                    References::fold),
            entry("layer-norm-forward", MATRIX, List.of(MATRIX, VECTOR, VECTOR, NUMBER), ALL_LAWS, References::layer),
            entry(
                    "group-norm-forward",
                    IMAGES,
                    List.of(IMAGES, "int", VECTOR, VECTOR, NUMBER),
                    ALL_LAWS,
                    References::group),
            entry("rms-norm-forward", MATRIX, List.of(MATRIX, VECTOR, NUMBER), ROWS_AND_INPUT, References::rms));

    private References() {}

    static Optional<Reference> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The name under which it is found. */
    static String nameOf(Reference reference) {
        return ALL.entrySet().stream()
                .filter(entry -> entry.getValue() == reference)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    static String names() {
        return String.join(", ", ALL.keySet().stream().sorted().toList());
    }

    private static Map.Entry<String, Reference> entry(
            String name,
            String returnType,
            List<String> parameterTypes,
            Set<Law> laws,
            BiFunction<List<Tensor>, Conditioning, List<Output>> outputs) {
        return Map.entry(name, new Reference(returnType, parameterTypes, laws, outputs));
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
        BatchNorm.Training training = BatchNorm.train(a.get(0), affine(a, 1), number(a.get(6)), conditioning);
        RunningStatistics after =
                RunningStatistics.starting(a.get(3).data(), a.get(4).data()).afterPyTorch(training, number(a.get(5)));
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
        Gradient gradient = Gradient.ofBatchNorm(a.get(0), a.get(1), affine, number(a.get(5)));
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
        return returned(
                "y",
                OtherNorms.layerNorm(a.get(0), affine(a, 1), number(a.get(3)), conditioning)
                        .y());
    }

    /** (x, groups, gamma, beta, eps) → y. */
    private static List<Output> group(List<Tensor> a, Conditioning conditioning) {
        int groups = (int) number(a.get(1));
        return returned(
                "y",
                OtherNorms.groupNorm(a.get(0), groups, affine(a, 2), number(a.get(4)), conditioning)
                        .y());
    }

    /** (x, gamma, eps) → y. */
    private static List<Output> rms(List<Tensor> a, Conditioning conditioning) {
        return returned(
                "y",
                OtherNorms.rmsNorm(a.get(0), a.get(1).data(), number(a.get(2)), conditioning)
                        .y());
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
