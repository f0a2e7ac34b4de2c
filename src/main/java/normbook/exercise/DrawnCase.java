package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import normbook.exercise.Signature.Parameter;
import normbook.reference.Tensor;
import normbook.sandbox.Job;

/**
 * A case with its numbers: the arguments of its call, of the further ones that its law compares, or of the ones that go
 * on with the same arrays.
 *
 * @param calls never handed out to be changed: {@link #jobCalls} copies. What a call takes over from the one before
 *     stands here as it was at the start
 */
record DrawnCase(TestCase testCase, Signature signature, List<List<Tensor>> calls) {

    /** The same seed draws the same numbers. */
    static DrawnCase draw(TestCase testCase, Signature signature, long seed) {
        List<Tensor> first = new ArrayList<>();
        for (int i = 0; i < signature.parameters().size(); i++) {
            String parameter = signature.parameters().get(i).name();
            first.add(testCase.inputs().get(i).draw(seed, testCase.name() + "/" + parameter));
        }
        List<List<Tensor>> calls = new ArrayList<>(List.of(first));
        if (testCase.law() != null) calls.addAll(testCase.law().furtherCalls(signature, first));
        for (Map<String, Input> step : testCase.then()) {
            List<Tensor> next = new ArrayList<>(calls.get(calls.size() - 1));
            String place = testCase.name() + "/" + calls.size() + "/";
            step.forEach(
                    (parameter, input) -> next.set(signature.indexOf(parameter), input.draw(seed, place + parameter)));
            calls.add(next);
        }
        return new DrawnCase(testCase, signature, calls);
    }

    /** All calls of the cases, in order, to the method of one program. */
    static Job job(Signature signature, String className, String source, List<DrawnCase> cases) {
        List<List<Object>> calls = new ArrayList<>();
        cases.forEach(drawn -> calls.addAll(drawn.jobCalls(calls.size())));
        return new Job(
                source, className, signature.method(), signature.parameterTypes(), signature.returnType(), calls);
    }

    /** @param before how many calls of the job come before these */
    private List<List<Object>> jobCalls(int before) {
        List<List<Object>> copies = new ArrayList<>();
        for (int k = 0; k < calls.size(); k++) {
            List<Object> copy = new ArrayList<>();
            for (int i = 0; i < calls.get(k).size(); i++) {
                Parameter parameter = signature.parameters().get(i);
                copy.add(
                        isTakenOver(k, parameter)
                                ? new Job.Carried(before + k - 1, i)
                                : javaValue(parameter, calls.get(k).get(i)));
            }
            copies.add(copy);
        }
        return copies;
    }

    /** As in training: the same arrays, with whatever the call before has written into them. */
    private boolean isTakenOver(int call, Parameter parameter) {
        if (call == 0 || testCase.then().isEmpty() || parameter.rank() == 0) return false;
        return !testCase.then().get(call - 1).containsKey(parameter.name());
    }

    private static Object javaValue(Parameter parameter, Tensor argument) {
        return parameter.type().equals("int") ? (Object) (int) argument.data()[0] : argument.nested();
    }
}
