package normbook.counterexample;

import java.util.Arrays;
import java.util.List;
import normbook.reference.Tensor;

/**
 * Which axes the parameters of an operation share, so that taking a row away takes it from all of them.
 *
 * @param axes one letter each, such as {@code NC}
 * @param least the smallest size of each that still says something: a batch of one row has no spread
 */
record Layout(String axes, int[] least, List<Parameter> parameters) {

    static Layout of(String axes, int[] least, Parameter... parameters) {
        return new Layout(axes, least, List.of(parameters));
    }

    int indexOf(String parameter) {
        return parameters.stream().map(Parameter::name).toList().indexOf(parameter);
    }

    List<Parameter> only(String parameter) {
        return parameters.stream().filter(p -> p.name().equals(parameter)).toList();
    }

    int[] shape(Parameter parameter, int[] sizes) {
        return parameter
                .axes()
                .chars()
                .map(letter -> sizes[axes.indexOf(letter)])
                .toArray();
    }

    /** The sizes of the axes of an example. */
    int[] sizes(Example example) {
        int[] sizes = new int[axes.length()];
        for (int p = 0; p < parameters.size(); p++) {
            String own = parameters.get(p).axes();
            for (int a = 0; a < own.length(); a++) {
                sizes[axes.indexOf(own.charAt(a))] = example.arguments().get(p).shape()[a];
            }
        }
        return sizes;
    }

    /** Only these places along an axis, in every parameter that has it. */
    Example keeping(Example example, int axis, int... places) {
        Example kept = example;
        for (int p = 0; p < parameters.size(); p++) {
            int own = parameters.get(p).axes().indexOf(axes.charAt(axis));
            if (own >= 0) kept = kept.with(p, keeping(example.arguments().get(p), own, places));
        }
        return kept;
    }

    private static Tensor keeping(Tensor tensor, int axis, int[] places) {
        int[] shape = tensor.shape().clone();
        shape[axis] = places.length;
        int run = tensor.stride(axis);
        double[] kept = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < kept.length; i += run) {
            int block = i / run / places.length;
            int from = (block * tensor.shape()[axis] + places[i / run % places.length]) * run;
            System.arraycopy(tensor.data(), from, kept, i, run);
        }
        return new Tensor(shape, kept);
    }
}
