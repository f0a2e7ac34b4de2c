package normbook.counterexample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import normbook.reference.Tensor;

/** The arguments of one call, in the order of the signature. */
public record Example(List<Tensor> arguments) {

    public Example {
        arguments = List.copyOf(arguments);
    }

    Example with(int position, Tensor argument) {
        List<Tensor> changed = new ArrayList<>(arguments);
        changed.set(position, argument);
        return new Example(changed);
    }

    double[] numbers(int position) {
        return arguments.get(position).data();
    }

    double number(int position) {
        return numbers(position)[0];
    }

    /** How many numbers it has. */
    int size() {
        return arguments.stream().mapToInt(a -> a.data().length).sum();
    }

    /** Shapes and numbers: what two equal examples have in common. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (Tensor argument : arguments) {
            key.append(Arrays.toString(argument.shape())).append(Arrays.toString(argument.data()));
        }
        return key.toString();
    }
}
