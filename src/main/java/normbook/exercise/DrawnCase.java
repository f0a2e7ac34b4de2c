package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import normbook.exercise.Signature.Parameter;
import normbook.reference.Tensor;

/**
 * A case with its numbers: the arguments of its call, or of its two calls where a law compares two.
 *
 * @param calls never handed out to be changed: {@link #jobCalls} copies
 */
record DrawnCase(TestCase testCase, Signature signature, List<List<Tensor>> calls) {

    /** The same seed draws the same numbers. */
    static DrawnCase draw(TestCase testCase, Signature signature, long seed) {
        List<Tensor> first = new ArrayList<>();
        List<Tensor> second = new ArrayList<>();
        for (int i = 0; i < signature.parameters().size(); i++) {
            String parameter = signature.parameters().get(i).name();
            Tensor argument = testCase.inputs().get(i).draw(seed, testCase.name() + "/" + parameter);
            first.add(argument);
            if (testCase.law() != null) second.add(testCase.law().changedInput(parameter, argument));
        }
        boolean twice = testCase.law() != null && testCase.law().asksTwice();
        return new DrawnCase(testCase, signature, twice ? List.of(first, second) : List.of(first));
    }

    List<List<Object>> jobCalls() {
        List<List<Object>> copies = new ArrayList<>();
        for (List<Tensor> call : calls) {
            List<Object> copy = new ArrayList<>();
            for (int i = 0; i < call.size(); i++)
                copy.add(javaValue(signature.parameters().get(i), call.get(i)));
            copies.add(copy);
        }
        return copies;
    }

    private static Object javaValue(Parameter parameter, Tensor argument) {
        return parameter.type().equals("int") ? (Object) (int) argument.data()[0] : argument.nested();
    }
}
