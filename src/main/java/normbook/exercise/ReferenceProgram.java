package normbook.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import normbook.exercise.Reference.Output;
import normbook.exercise.Signature.Parameter;
import normbook.reference.Tensor;
import normbook.sandbox.Run;
import normbook.sandbox.Run.Call;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.Returned;
import normbook.sandbox.Run.Threw;

/**
 * {@code Reference.java} in an exercise's folder: a reference that an instructor has written.
 *
 * @param fills names of the parameters that the method fills in place
 */
record ReferenceProgram(InstructorProgram program, List<String> fills, Tolerance tolerance) {
    static final String FILE = "Reference.java";
    /** How the keys of problems begin where it asks for too much. */
    static final String LIMIT = "exercise.reference.limit.";

    static final String CLASS_NAME = "Reference";

    private static final String RESULT = "result";

    /** Of no case yet: {@link Reference#computed}. */
    Reference reference() {
        return reference(new IdentityHashMap<>());
    }

    /**
     * All cases in one run.
     *
     * @return knows what comes out of the calls of these cases, and of no others
     * @throws ProgramFailedException where the program gives no whole result for one of them
     */
    Reference compute(List<DrawnCase> cases) throws InterruptedException {
        Run run = program.run(cases);
        Map<List<Tensor>, List<Output>> known = new IdentityHashMap<>();
        int next = 0;
        for (DrawnCase drawn : cases) {
            for (List<Tensor> call : drawn.calls()) {
                if (next >= run.calls().size()) throw cutShort(run, drawn);
                known.put(call, outputs(drawn, call, run.calls().get(next++)));
            }
        }
        return reference(known);
    }

    private Signature signature() {
        return program.signature();
    }

    private Reference reference(Map<List<Tensor>, List<Output>> known) {
        return new Reference(
                        signature().returnType(),
                        signature().parameterTypes(),
                        (arguments, conditioning) -> expected(known, arguments))
                .goingOn((before, arguments, conditioning) -> expected(known, arguments))
                .of(this);
    }

    private static List<Output> expected(Map<List<Tensor>, List<Output>> known, List<Tensor> arguments) {
        List<Output> outputs = known.get(arguments);
        if (outputs == null) throw new IllegalStateException("the reference has not run for these arguments");
        return outputs;
    }

    private List<Output> outputs(DrawnCase drawn, List<Tensor> arguments, Call call) {
        String name = drawn.testCase().name();
        if (call instanceof Threw threw) {
            throw program.failure(
                    0,
                    "exercise.reference.threw",
                    name,
                    threw.exception(),
                    FILE + (threw.line() > 0 ? ":" + threw.line() : ""));
        }
        Returned returned = (Returned) call;
        for (int i = 0; i < arguments.size(); i++) {
            String parameter = signature().parameters().get(i).name();
            boolean isKept = fills.contains(parameter)
                    || Checker.isUntouched(
                            arguments.get(i), returned.arguments().get(i));
            if (!isKept) throw program.failure(0, "exercise.reference.writes", name, parameter);
        }
        List<Output> outputs = new ArrayList<>();
        if (!signature().returnType().equals("void")) {
            outputs.add(output(drawn, RESULT, Output.RETURNED, returned.value()));
        }
        for (String filled : fills) {
            int position = signature().indexOf(filled);
            outputs.add(output(drawn, filled, position, returned.arguments().get(position)));
        }
        return outputs;
    }

    private Output output(DrawnCase drawn, String name, int argument, Object actual) {
        if (Checker.irregular(name, actual).isPresent()) {
            throw program.failure(
                    0, "exercise.reference.irregular", drawn.testCase().name(), name);
        }
        Tolerance allowed = drawn.testCase().tolerance();
        return new Output(name, argument, (allowed == null ? tolerance : allowed).around(Tensor.of(actual)));
    }

    private ProgramFailedException cutShort(Run run, DrawnCase drawn) {
        if (!(run.end() instanceof LimitExceeded exceeded)) {
            return program.failure(0, "exercise.program.not-run", run.end());
        }
        return program.failure(
                0, LIMIT + exceeded.limit().name(), drawn.testCase().name());
    }

    /** Whether every parameter that is filled can be. */
    static boolean canFill(Signature signature, String name) {
        return signature.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .mapToInt(Parameter::rank)
                .anyMatch(rank -> rank > 0);
    }

    /** Whether both are the same to the last digit. */
    static boolean agree(List<Output> first, List<Output> second) {
        for (int i = 0; i < first.size(); i++) {
            double[] one = first.get(i).expected().value().data();
            if (!Arrays.equals(one, second.get(i).expected().value().data())) return false;
        }
        return true;
    }
}
