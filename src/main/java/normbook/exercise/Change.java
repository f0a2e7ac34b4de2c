package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import normbook.reference.Tensor;

/** What a law changes in the arguments of a call to get those of the next. */
@FunctionalInterface
interface Change {

    List<Tensor> apply(Signature signature, List<Tensor> arguments);

    static Change of(String parameter, UnaryOperator<Tensor> move) {
        return (signature, arguments) -> {
            int position = signature.indexOf(parameter);
            List<Tensor> changed = new ArrayList<>(arguments);
            changed.set(position, move.apply(arguments.get(position)));
            return changed;
        };
    }

    static Change to(String parameter, double number) {
        return of(parameter, before -> new Tensor(new int[0], new double[] {number}));
    }

    static Change every(UnaryOperator<Tensor> move) {
        return (signature, arguments) -> arguments.stream().map(move).toList();
    }

    default Change and(Change next) {
        return (signature, arguments) -> next.apply(signature, apply(signature, arguments));
    }
}
