package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import normbook.counterexample.Example;
import normbook.counterexample.Operation;
import normbook.counterexample.Step;
import normbook.exercise.Reference.Output;
import normbook.reference.Conditioning;
import normbook.reference.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sums that are written out come to what the reference says, line by line, for every number of every small input. */
class WrittenSumsTest {

    @ParameterizedTest
    @EnumSource
    void everyLineComesToWhatItSaysAndTheLastToTheReferencesValue(Operation operation) {
        int lines = 0;
        for (Example example : examples(operation)) {
            for (Output output : expected(operation, example)) {
                if (!output.expected().isFinite()) continue;
                Tensor value = output.expected().value();
                for (int i = 0; i < value.data().length; i++) {
                    List<Step> steps = operation.steps(example, output.name(), index(value, i));
                    for (Step step : steps) assertWorksOut(step.formula());
                    String last = steps.get(steps.size() - 1).formula();
                    assertTrue(
                            last.startsWith(output.name() + written(index(value, i)))
                                    || operation.reference().matches("batch-statistics|stable-variance"),
                            last);
                    assertPrintedDigits(value.data()[i], last);
                    assertTrue(steps.size() <= 10, steps.toString());
                    lines += steps.size();
                }
            }
        }
        assertTrue(lines > 100, operation + " " + lines);
    }

    @ParameterizedTest
    @EnumSource
    void theLadderHoldsNoInputTwiceAndGrows(Operation operation) {
        Set<String> keys = new HashSet<>();
        int size = 0;
        for (Example example : operation.ladder()) {
            assertTrue(keys.add(example.key()), example.key());
            int numbers =
                    example.arguments().stream().mapToInt(a -> a.data().length).sum();
            assertTrue(numbers >= size, example.key());
            size = numbers;
        }
        assertEquals(keys(operation.ladder()), keys(operation.ladder()));
        assertTrue(keys.size() <= 300, operation + " " + keys.size());
    }

    @ParameterizedTest
    @EnumSource
    void goingDownStepByStepComesToAnEnd(Operation operation) {
        List<Example> ladder = operation.ladder();
        Example example = ladder.get(ladder.size() - 1);
        int steps = 0;
        for (List<Example> smaller = operation.smaller(example, Set.of());
                !smaller.isEmpty();
                smaller = operation.smaller(example, Set.of())) {
            assertFalse(smaller.contains(example));
            example = smaller.get(smaller.size() - 1);
            expected(operation, example); // whatever is taken away, the shapes go together
            assertTrue(steps++ < 200, operation + " " + example.key());
        }
    }

    private static List<String> keys(List<Example> examples) {
        return examples.stream().map(Example::key).toList();
    }

    private static List<Example> examples(Operation operation) {
        List<Example> all = new ArrayList<>(operation.ladder());
        all.addAll(operation.offsets());
        return all;
    }

    private static List<Output> expected(Operation operation, Example example) {
        Reference reference = References.find(operation.reference()).orElseThrow();
        List<Output> outputs = reference.expect(example.arguments(), Conditioning.ORDINARY);
        boolean finite = outputs.stream().allMatch(output -> output.expected().isFinite());
        return finite ? outputs : List.of();
    }

    /** A line that says ≈ has numbers of six digits in it, so that it comes to its result to about five. */
    private static void assertWorksOut(String line) {
        double largest = Math.max(1, WrittenSum.largest(line));
        double allowed = WrittenSum.isRounded(line) ? 1e-4 * Math.min(largest, 1e3) : 1e-12 * largest;
        assertEquals(WrittenSum.result(line), WrittenSum.workedOut(line), allowed, line);
    }

    private static void assertPrintedDigits(double value, String line) {
        double printed = WrittenSum.result(line);
        assertEquals(value, printed, Math.max(1e-11, 1e-5 * Math.abs(value)), line);
        if (!WrittenSum.isRounded(line)) assertEquals(value, printed, 1e-12 * Math.max(1, Math.abs(value)), line);
    }

    private static List<Integer> index(Tensor tensor, int position) {
        List<Integer> index = new ArrayList<>();
        for (int axis = 0; axis < tensor.shape().length; axis++) {
            index.add(position / tensor.stride(axis) % tensor.shape()[axis]);
        }
        return index;
    }

    private static String written(List<Integer> index) {
        StringBuilder written = new StringBuilder();
        index.forEach(i -> written.append('[').append(i).append(']'));
        return written.toString();
    }
}
