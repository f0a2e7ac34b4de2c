package normbook.exercise;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import normbook.exercise.Report.FirstDifference;
import normbook.reference.Bounded;
import normbook.reference.Tensor;

/** Compares what a solution gave back with what is expected, and says the first thing that is wrong. */
final class Checker {
    private static final double ROUNDING = 1e-9;

    private Checker() {}

    /** @param actual a number or nested arrays, as the sandbox read them: null, ragged or with null rows where so made */
    static Optional<Failure> check(String output, Bounded expected, Object actual) {
        return structure(output, expected.value().shape(), actual)
                .or(() -> firstDifference(output, expected, Tensor.of(actual)));
    }

    /** Whether it is whole and of the right shape, whatever the numbers. */
    static Optional<Failure> structure(String output, int[] shape, Object actual) {
        Optional<Failure> irregular = irregular(output, actual);
        if (irregular.isPresent()) return irregular;
        int[] found = shapeByFirstRows(actual);
        if (Arrays.equals(shape, found)) return Optional.empty();
        return Optional.of(Failure.wrong("shape", output, written(shape), written(found)));
    }

    /** The first element, in reading order, that is off. */
    private static Optional<Failure> firstDifference(String output, Bounded expected, Tensor actual) {
        for (int i = 0; i < expected.tolerance().length; i++) {
            double wanted = expected.value().data()[i];
            double found = actual.data()[i];
            double diff = Math.abs(found - wanted);
            if (!(diff <= expected.tolerance()[i])) { // not "diff > tolerance": NaN must fail
                List<Integer> index = index(i, actual);
                String what = Double.isFinite(found) ? "different" : "not-finite";
                double shown = isZero(wanted, expected.tolerance()[i]) ? 0 : wanted;
                return Optional.of(Failure.wrong(what, output + written(index), number(shown), number(found))
                        .at(new FirstDifference(output, index, shown, found)));
            }
        }
        return Optional.empty();
    }

    /** NaN or infinity where there should be a number: of such a result no law says anything. */
    static Optional<Failure> notFinite(String output, Bounded expected, Tensor actual) {
        for (int i = 0; i < actual.data().length; i++) {
            double found = actual.data()[i];
            if (!Double.isFinite(found) && Double.isFinite(expected.value().data()[i])) {
                String place = output + written(index(i, actual));
                return Optional.of(Failure.wrong("law-not-finite", place, number(found)));
            }
        }
        return Optional.empty();
    }

    /** Rounding leaves 1e-17 where the sum on paper is 0, and that is what a reader should be told. */
    private static boolean isZero(double wanted, double tolerance) {
        return Math.abs(wanted) <= Math.min(tolerance, ROUNDING);
    }

    /** Whether what should have been filled holds, digit for digit, what it held before. */
    static boolean isUntouched(Tensor before, Object after) {
        return structure("", before.shape(), after).isEmpty()
                && Arrays.equals(before.data(), Tensor.of(after).data());
    }

    private static int[] shapeByFirstRows(Object actual) {
        List<Integer> shape = new ArrayList<>();
        Object level = actual;
        while (level != null && level.getClass().isArray()) {
            shape.add(Array.getLength(level));
            level = Array.getLength(level) == 0 ? null : Array.get(level, 0);
        }
        return shape.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where it is null or ragged. */
    static Optional<Failure> irregular(String output, Object actual) {
        return actual == null
                ? Optional.of(Failure.wrong("null", output))
                : irregular(output, actual, shapeByFirstRows(actual), List.of());
    }

    private static Optional<Failure> irregular(String output, Object actual, int[] shape, List<Integer> index) {
        if (actual == null) return Optional.of(Failure.wrong("null", output + written(index)));
        if (!actual.getClass().isArray()) return Optional.empty();
        int length = Array.getLength(actual);
        int wanted = index.size() < shape.length ? shape[index.size()] : 0;
        if (length != wanted) {
            String place = output + written(index);
            return Optional.of(Failure.wrong("ragged", place, String.valueOf(length), String.valueOf(wanted)));
        }
        if (actual.getClass().getComponentType().isPrimitive()) return Optional.empty();
        for (int i = 0; i < length; i++) {
            Optional<Failure> inside = irregular(output, Array.get(actual, i), shape, appended(index, i));
            if (inside.isPresent()) return inside;
        }
        return Optional.empty();
    }

    private static List<Integer> appended(List<Integer> index, int i) {
        List<Integer> longer = new ArrayList<>(index);
        longer.add(i);
        return longer;
    }

    private static List<Integer> index(int position, Tensor tensor) {
        List<Integer> index = new ArrayList<>();
        for (int axis = 0; axis < tensor.shape().length; axis++) {
            index.add(position / tensor.stride(axis) % tensor.shape()[axis]);
        }
        return index;
    }

    private static String written(List<Integer> index) {
        return index.stream().map(i -> "[" + i + "]").collect(Collectors.joining());
    }

    /** 5×3; 1 for a single number. */
    private static String written(int[] shape) {
        if (shape.length == 0) return "1";
        return Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining("×"));
    }

    static String number(double number) {
        return Double.toString(number);
    }
}
