package normbook.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import normbook.reference.Tensor;

/** Calls of an exercise with random numbers, as its cases would have them, and what the reference expects of them. */
final class DrawnProbes {
    static final List<String> SLUGS = List.of(
            "batch-statistics",
            "stable-variance",
            "batch-norm-forward",
            "batch-norm-conv2d",
            "batch-norm-running",
            "batch-norm-eval",
            "batch-norm-backward",
            "batch-norm-fold",
            "layer-norm-forward",
            "group-norm-forward",
            "rms-norm-forward",
            "batch-norm-running-cumulative",
            "batch-norm-conv2d-running",
            "batch-norm-backward-eval");

    private final String slug;
    private final Random random;
    private double scale = 2;

    private DrawnProbes(String slug, long seed) {
        this.slug = slug;
        random = new Random(seed * 31 + slug.hashCode());
    }

    /** Ordinary ones with small and large ε, one of two rows, one of equal values, and others with a large offset. */
    static List<Probe> unanswered(String slug, long seed) {
        DrawnProbes drawn = new DrawnProbes(slug, seed);
        List<Probe> probes = new ArrayList<>();
        probes.add(drawn.probe(5, 0.5, 1e-3, false));
        probes.add(drawn.probe(6, 2, 0.1, false));
        probes.add(drawn.probe(2, 1, 1e-5, false));
        probes.add(drawn.probe(12, -3, 1e-5, false));
        if (DiagnosedReference.hasStabilityProbes(slug)) {
            probes.add(drawn.probe(6, 1e8, 1e-5, true));
            probes.add(drawn.probe(8, -1e8, 1e-3, true));
            drawn.scale = 0.05;
            probes.add(drawn.probe(6, 1e8, 1e-3, true));
            probes.add(drawn.probe(5, 1e8, 1e-3, true));
        }
        return probes;
    }

    /** The same questions with these answers. */
    static List<Probe> answered(List<Probe> probes, UnaryOperator<Probe> answer) {
        return probes.stream().map(answer).toList();
    }

    static Probe with(Probe probe, List<double[]> actual) {
        return new Probe(
                probe.arguments(), actual.subList(0, probe.expected().size()), probe.expected(), probe.tolerance());
    }

    static List<Tensor> tensors(Probe probe) {
        return probe.arguments().stream().map(Tensor.class::cast).toList();
    }

    private Probe probe(int rows, double offset, double eps, boolean stability) {
        List<Object> arguments = new ArrayList<>(arguments(rows, offset, eps));
        return DiagnosedReference.expecting(slug, arguments, stability);
    }

    private List<Tensor> arguments(int rows, double offset, double eps) {
        Tensor gamma = normal(0, 1.5, 3);
        Tensor beta = normal(0.3, 1, 3);
        Tensor mean = normal(0, 1, 3);
        Tensor variance = map(normal(0, 1, 3), v -> 0.2 + v * v);
        Tensor out = normal(0, 1, 3);
        Tensor e = scalar(eps);
        Tensor matrix = normal(offset, scale, rows, 3);
        Tensor images = normal(offset, scale, rows == 2 ? 2 : 3, 3, 2, rows % 2 == 0 ? 3 : 2);
        Tensor momentum = scalar(rows == 5 ? 0.1 : rows == 6 ? 0.3 : 0.25);
        return switch (slug) {
            case "batch-statistics" -> List.of(rows == 5 ? normal(offset, scale, 3, 3) : matrix);
            case "stable-variance" -> List.of(normal(offset, scale, rows));
            case "batch-norm-forward" -> List.of(matrix, gamma, beta, e);
            case "layer-norm-forward" -> List.of(matrix, gamma, beta, e);
            case "rms-norm-forward" -> List.of(matrix, gamma, e);
            case "batch-norm-conv2d" -> List.of(images, gamma, beta, e);
            case "group-norm-forward" ->
                List.of(
                        normal(offset, scale, 2, 6, 2, 2),
                        scalar(rows % 2 == 0 ? 2 : 3),
                        normal(0, 1, 6),
                        normal(0, 1, 6),
                        e);
            case "batch-norm-running" -> List.of(matrix, gamma, beta, mean, variance, momentum, e);
            case "batch-norm-conv2d-running" -> List.of(images, gamma, beta, mean, variance, momentum, e);
            case "batch-norm-running-cumulative" ->
                List.of(matrix, gamma, beta, mean, variance, scalar(rows % 4 + 1), e);
            case "batch-norm-eval" -> List.of(matrix, gamma, beta, mean, variance, e);
            case "batch-norm-backward" -> List.of(normal(0.5, 1, rows, 3), matrix, gamma, out, out, e);
            case "batch-norm-backward-eval" ->
                List.of(normal(0.5, 1, rows, 3), matrix, gamma, mean, variance, out, out, e);
            default -> List.of(normal(0, 1, 3, rows % 2 == 0 ? 3 : 2), normal(0, 1, 3), gamma, beta, mean, variance, e);
        };
    }

    private Tensor normal(double offset, double scale, int... shape) {
        int size = 1;
        for (int length : shape) size *= length;
        double[] data = new double[size];
        for (int i = 0; i < size; i++) data[i] = offset + scale * random.nextGaussian();
        return new Tensor(shape, data);
    }

    private static Tensor map(Tensor tensor, UnaryOperator<Double> change) {
        double[] data = tensor.data().clone();
        for (int i = 0; i < data.length; i++) data[i] = change.apply(data[i]);
        return new Tensor(tensor.shape(), data);
    }

    private static Tensor scalar(double value) {
        return new Tensor(new int[0], new double[] {value});
    }
}
