package normbook.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import normbook.exercise.Reference.Output;
import normbook.exercise.Signature.Parameter;
import normbook.reference.Tensor;
import normbook.sandbox.Job;
import normbook.sandbox.Run;
import normbook.sandbox.Run.Call;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.NotCompiled;
import normbook.sandbox.Run.Refused;
import normbook.sandbox.Run.Returned;
import normbook.sandbox.Run.SandboxFailed;
import normbook.sandbox.Run.Threw;
import normbook.sandbox.Sandbox;

/**
 * {@code Reference.java} in an exercise's folder: a reference that an instructor has written. It runs in the jail as
 * learners' programs do.
 *
 * @param sandbox never the one of learners' programs, so that nothing of it is left where one of those runs
 * @param fills names of the parameters that the method fills in place
 */
record ReferenceProgram(Sandbox sandbox, String source, Signature signature, List<String> fills, Tolerance tolerance) {
    static final String FILE = "Reference.java";
    /** Of the problem where it does too much. */
    static final String LIMIT = "exercise.reference.limit";

    private static final String CLASS_NAME = "Reference";
    private static final String RESULT = "result";

    /** Of no case yet: {@link Reference#computed}. */
    Reference reference() {
        return reference(new IdentityHashMap<>());
    }

    /** Compiles it and calls nothing. */
    void tryToCompile() throws InterruptedException {
        run(List.of());
    }

    /**
     * All cases in one run.
     *
     * @return knows what comes out of the calls of these cases, and of no others
     * @throws ReferenceFailedException where the program gives no whole result for one of them
     */
    Reference compute(List<DrawnCase> cases) throws InterruptedException {
        Run run = run(cases);
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

    private Reference reference(Map<List<Tensor>, List<Output>> known) {
        return new Reference(
                        signature.returnType(),
                        signature.parameterTypes(),
                        (arguments, conditioning) -> expected(known, arguments))
                .goingOn((before, arguments, conditioning) -> expected(known, arguments))
                .of(this);
    }

    private static List<Output> expected(Map<List<Tensor>, List<Output>> known, List<Tensor> arguments) {
        List<Output> outputs = known.get(arguments);
        if (outputs == null) throw new IllegalStateException("the reference has not run for these arguments");
        return outputs;
    }

    private Run run(List<DrawnCase> cases) throws InterruptedException {
        List<List<Object>> calls = new ArrayList<>();
        cases.forEach(drawn -> calls.addAll(drawn.jobCalls(calls.size())));
        Run run = sandbox.run(new Job(
                source, CLASS_NAME, signature.method(), signature.parameterTypes(), signature.returnType(), calls));
        if (run.end() instanceof NotCompiled not) throw notCompiled(not);
        if (run.end() instanceof Refused refused) {
            throw new ReferenceFailedException(refused.line(), "exercise.reference.refused", refused.what());
        }
        if (run.end() instanceof SandboxFailed failed) {
            throw new ReferenceFailedException(0, "exercise.reference.not-run", failed.why());
        }
        return run;
    }

    private static ReferenceFailedException notCompiled(NotCompiled not) {
        Run.Diagnostic first = not.diagnostics().get(0);
        return new ReferenceFailedException(first.line(), "exercise.reference.not-compiled", first.message());
    }

    private List<Output> outputs(DrawnCase drawn, List<Tensor> arguments, Call call) {
        String name = drawn.testCase().name();
        if (call instanceof Threw threw) {
            throw new ReferenceFailedException(
                    0,
                    "exercise.reference.threw",
                    name,
                    threw.exception(),
                    FILE + (threw.line() > 0 ? ":" + threw.line() : ""));
        }
        Returned returned = (Returned) call;
        for (int i = 0; i < arguments.size(); i++) {
            String parameter = signature.parameters().get(i).name();
            boolean isKept = fills.contains(parameter)
                    || Checker.isUntouched(
                            arguments.get(i), returned.arguments().get(i));
            if (!isKept) throw new ReferenceFailedException(0, "exercise.reference.writes", name, parameter);
        }
        List<Output> outputs = new ArrayList<>();
        if (!signature.returnType().equals("void")) {
            outputs.add(output(drawn, RESULT, Output.RETURNED, returned.value()));
        }
        for (String filled : fills) {
            int position = signature.indexOf(filled);
            outputs.add(output(drawn, filled, position, returned.arguments().get(position)));
        }
        return outputs;
    }

    private Output output(DrawnCase drawn, String name, int argument, Object actual) {
        if (Checker.irregular(name, actual).isPresent()) {
            throw new ReferenceFailedException(
                    0, "exercise.reference.irregular", drawn.testCase().name(), name);
        }
        Tolerance allowed = drawn.testCase().tolerance();
        return new Output(name, argument, (allowed == null ? tolerance : allowed).around(Tensor.of(actual)));
    }

    private static ReferenceFailedException cutShort(Run run, DrawnCase drawn) {
        String limit =
                run.end() instanceof LimitExceeded exceeded ? exceeded.limit().name() : "?";
        return new ReferenceFailedException(0, LIMIT, drawn.testCase().name(), limit);
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
