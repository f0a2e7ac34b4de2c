package normbook.counterexample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import normbook.reference.Tensor;

/** What is one step simpler than an example: fewer places along its axes, or plainer numbers. */
record Shrinking(Operation operation, Example example) {
    private static final int MOST_CANDIDATES = 150;

    List<Example> candidates(Set<String> known) {
        Map<String, Example> found = new TreeMap<>();
        for (Example candidate : fewerPlaces(List.of(example))) found.put(candidate.key(), candidate);
        for (Example candidate : plainerNumbers()) found.put(candidate.key(), candidate);
        Simplicity now = Simplicity.of(operation, example);
        List<Example> simpler = found.values().stream()
                .filter(candidate -> !known.contains(candidate.key()) && isWhole(candidate))
                .filter(candidate -> Simplicity.of(operation, candidate).isClearlyBelow(now))
                .toList();
        return Simplicity.sorted(operation, simpler).stream()
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** As few places as may be along every axis, or one fewer along one of them. */
    private List<Example> fewerPlaces(List<Example> from) {
        Layout layout = operation.layout();
        List<Example> fewest = from;
        List<Example> found = new ArrayList<>();
        for (int axis = 0; axis < layout.axes().length(); axis++) {
            int size = layout.sizes(example)[axis];
            int least = layout.least()[axis];
            if (size <= least) continue;
            List<int[]> few = least == 1 ? singles(size) : pairs(size);
            fewest = kept(fewest, axis, few);
            found.addAll(kept(from, axis, few));
            found.addAll(kept(from, axis, withoutOne(size)));
        }
        found.addAll(fewest);
        return found;
    }

    private List<Example> kept(Collection<Example> from, int axis, List<int[]> choices) {
        List<Example> found = new ArrayList<>();
        for (Example one : from) {
            for (int[] places : choices) found.add(operation.layout().keeping(one, axis, places));
        }
        return found;
    }

    private static List<int[]> singles(int size) {
        return IntStream.range(0, size).mapToObj(i -> new int[] {i}).toList();
    }

    private static List<int[]> pairs(int size) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < size; i++) for (int j = i + 1; j < size; j++) pairs.add(new int[] {i, j});
        return pairs;
    }

    private static List<int[]> withoutOne(int size) {
        return IntStream.range(0, size)
                .mapToObj(out -> IntStream.range(0, size).filter(i -> i != out).toArray())
                .toList();
    }

    private List<Example> plainerNumbers() {
        List<Example> found = new ArrayList<>();
        Example allPlain = example;
        for (int p = 0; p < operation.layout().parameters().size(); p++) {
            Parameter parameter = operation.layout().parameters().get(p);
            Tensor argument = example.arguments().get(p);
            found.add(example.with(p, rounded(argument)));
            if (parameter.isMain()) {
                found.addAll(plainerEach(p, 0, 1));
            } else {
                Tensor plain = Parameter.filled(argument.shape(), parameter.plain());
                allPlain = allPlain.with(p, plain);
                found.add(example.with(p, plain));
                found.addAll(plainerEach(p, parameter.plain()[0]));
            }
        }
        found.add(allPlain);
        return found;
    }

    private List<Example> plainerEach(int position, double... plainer) {
        List<Example> found = new ArrayList<>();
        Tensor argument = example.arguments().get(position);
        for (int i = 0; i < argument.data().length; i++) {
            for (double number : plainer) {
                double[] changed = argument.data().clone();
                changed[i] = number;
                found.add(example.with(position, new Tensor(argument.shape(), changed)));
            }
        }
        return found;
    }

    private static Tensor rounded(Tensor tensor) {
        double[] rounded = new double[tensor.data().length];
        for (int i = 0; i < rounded.length; i++) rounded[i] = Math.rint(tensor.data()[i]) + 0.0; // no -0
        return new Tensor(tensor.shape(), rounded);
    }

    /** Whether every group of an image has as many channels as the others, and more than one number. */
    private boolean isWhole(Example candidate) {
        int[] sizes = operation.layout().sizes(candidate);
        if (sizes.length < 4) return true;
        if (operation == Operation.CONV2D) return sizes[0] * sizes[2] * sizes[3] > 1;
        int groups = (int) candidate.number(operation.layout().indexOf("groups"));
        return sizes[1] % groups == 0 && sizes[1] / groups * sizes[2] * sizes[3] > 1;
    }
}
