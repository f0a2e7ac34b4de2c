package normbook.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import normbook.reference.Tensor;

/** A probe, its arguments as tensors. */
record Evidence(List<Tensor> arguments, List<double[]> actual, List<double[]> expected, List<double[]> tolerance) {

    /** What can tell most at the least cost comes first: the wrong ones, the small ones. Empty where sizes differ. */
    static Optional<List<Evidence>> of(List<Probe> probes) {
        if (!probes.stream().allMatch(Evidence::regular)) return Optional.empty();
        List<Evidence> all = new ArrayList<>(inOrder(probes));
        all.sort(Comparator.comparing((Evidence one) -> one.right()).thenComparing(Evidence::size));
        return Optional.of(all);
    }

    static List<Evidence> inOrder(List<Probe> probes) {
        return probes.stream()
                .map(probe ->
                        new Evidence(tensors(probe.arguments()), probe.actual(), probe.expected(), probe.tolerance()))
                .toList();
    }

    boolean right() {
        for (int k = 0; k < actual.size(); k++) if (!right(k)) return false;
        return true;
    }

    boolean right(int output) {
        return Closeness.within(actual.get(output), expected.get(output), tolerance.get(output));
    }

    int size() {
        return actual.stream().mapToInt(output -> output.length).sum();
    }

    private static boolean regular(Probe probe) {
        int outputs = probe.actual().size();
        if (probe.expected().size() != outputs || probe.tolerance().size() != outputs) return false;
        for (int k = 0; k < outputs; k++) {
            double[] actual = probe.actual().get(k);
            if (actual == null || actual.length != probe.expected().get(k).length) return false;
        }
        return true;
    }

    private static List<Tensor> tensors(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Tensor tensor ? tensor : Tensor.of(argument))
                .toList();
    }
}
