package normbook.exercise;

import java.util.List;
import normbook.exercise.Reference.Output;
import normbook.reference.Bounded;
import normbook.reference.Group;
import normbook.reference.Tensor;

/**
 * The calls that were made for a law and what came back of them.
 *
 * @param calls their arguments
 * @param expected what the reference has, for its bounds: how far the results of a careful program may be off
 * @param results by call and output, whole and of the right shape
 * @param argumentsAfter those of the first call, as the sandbox read them
 */
record Trial(
        Signature signature,
        Reference reference,
        List<List<Tensor>> calls,
        List<List<Output>> expected,
        List<List<Tensor>> results,
        List<Object> argumentsAfter) {

    Tensor argument(String name) {
        return argument(0, name);
    }

    Tensor argument(int call, String name) {
        return calls.get(call).get(signature.indexOf(name));
    }

    double number(String name) {
        return argument(name).data()[0];
    }

    List<Output> outputs() {
        return expected.get(0);
    }

    Output output(String name) {
        return outputs().stream()
                .filter(output -> output.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Tensor result(int call, Output output) {
        return results.get(call).get(outputs().indexOf(output));
    }

    /** A result with its bound: it is that near to the exact one. */
    Bounded bounded(int call, Output output) {
        return new Bounded(result(call, output), tolerance(call, output));
    }

    double[] tolerance(int call, Output output) {
        return expected.get(call).get(outputs().indexOf(output)).expected().tolerance();
    }

    List<Group> groups() {
        return reference.groups().apply(calls.get(0));
    }
}
