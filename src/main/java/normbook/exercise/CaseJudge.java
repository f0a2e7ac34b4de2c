package normbook.exercise;

import java.util.List;
import java.util.Optional;
import normbook.exercise.Reference.Output;
import normbook.reference.Bounded;
import normbook.reference.Tensor;
import normbook.sandbox.Run.Call;
import normbook.sandbox.Run.Returned;
import normbook.sandbox.Run.Threw;

/** Decides about one case from the calls that were made for it. */
record CaseJudge(Reference reference, DrawnCase drawn) {

    /**
     * @param made fewer than asked for where the run was cut short
     * @param first whether every case before this one came to its end: it is the one that was running
     */
    Optional<Failure> failure(List<Call> made, boolean first) {
        for (Call call : made) {
            if (call instanceof Threw threw) return Optional.of(threw(threw));
        }
        if (made.size() < drawn.calls().size()) return Optional.of(Failure.wrong(first ? "stopped" : "not-run"));
        List<Returned> returned = made.stream().map(Returned.class::cast).toList();
        Law law = drawn.testCase().law();
        if (law == null) return wrongValue(returned.get(0));
        return law.asksTwice() ? brokenLaw(law, returned) : modifiedInput(returned.get(0));
    }

    private static Failure threw(Threw threw) {
        return new Failure(
                Verdict.RUNTIME_ERROR,
                "exercise.check.threw",
                List.of(threw.exception(), Conclusion.place(threw.line())),
                null);
    }

    private Optional<Failure> wrongValue(Returned returned) {
        for (Output output : expected(0)) {
            Optional<Failure> failure = Checker.check(output.name(), output.expected(), actual(output, returned));
            if (failure.isPresent()) {
                return drawn.testCase().probe() ? failure.map(Failure::inProbe) : failure;
            }
        }
        return Optional.empty();
    }

    /** The second result against what the law makes of the first, within the tolerances of both. */
    private Optional<Failure> brokenLaw(Law law, List<Returned> returned) {
        List<Output> first = expected(0);
        List<Output> second = expected(1);
        for (int i = 0; i < first.size(); i++) {
            Output output = first.get(i);
            Object actual = actual(output, returned.get(0));
            int[] shape = output.expected().value().shape();
            Optional<Failure> failure = Checker.structure(output.name(), shape, actual);
            if (failure.isPresent()) return failure;
            Bounded demanded = demanded(law, Tensor.of(actual), output, second.get(i));
            failure = Checker.check(output.name(), demanded, actual(output, returned.get(1)));
            if (failure.isPresent())
                return failure.map(found -> found.firstDifference() == null
                        ? found
                        : Failure.wrong("broken." + law.label()).at(found.firstDifference()));
        }
        return Optional.empty();
    }

    private static Bounded demanded(Law law, Tensor actual, Output first, Output second) {
        Tensor tolerance =
                law.changedOutput(new Tensor(actual.shape(), first.expected().tolerance()));
        double[] both = tolerance.data().clone();
        for (int i = 0; i < both.length; i++) both[i] += second.expected().tolerance()[i];
        return new Bounded(law.changedOutput(actual), both);
    }

    private Optional<Failure> modifiedInput(Returned returned) {
        List<Integer> filled = expected(0).stream().map(Output::argument).toList();
        for (int i = 0; i < drawn.calls().get(0).size(); i++) {
            if (filled.contains(i)) continue;
            String name = drawn.signature().parameters().get(i).name();
            Bounded before = Bounded.exact(drawn.calls().get(0).get(i));
            Optional<Failure> failure = Checker.check(name, before, argument(returned, i));
            if (failure.isPresent()) {
                return Optional.of(
                        Failure.wrong("modified", name).at(failure.get().firstDifference()));
            }
        }
        return Optional.empty();
    }

    private List<Output> expected(int call) {
        return reference.expect(drawn.calls().get(call), drawn.testCase().conditioning());
    }

    private static Object actual(Output output, Returned returned) {
        return output.argument() == Output.RETURNED ? returned.value() : argument(returned, output.argument());
    }

    private static Object argument(Returned returned, int position) {
        return position < returned.arguments().size() ? returned.arguments().get(position) : null;
    }
}
