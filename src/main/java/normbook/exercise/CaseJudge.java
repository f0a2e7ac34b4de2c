package normbook.exercise;

import java.util.List;
import java.util.Optional;
import normbook.exercise.Reference.Output;
import normbook.reference.Tensor;
import normbook.sandbox.Run.Call;
import normbook.sandbox.Run.Returned;
import normbook.sandbox.Run.Threw;

/**
 * Decides about one case from the calls that were made for it.
 *
 * @param written in any case of the run
 */
record CaseJudge(Reference reference, DrawnCase drawn, WrittenArguments written) {

    /**
     * @param made fewer than asked for where the run was cut short
     * @param first whether every case before this one came to its end: it is the one that was running
     */
    Optional<Failure> failure(List<Call> made, boolean first) {
        return drawn.testCase().law() == null ? wrongStep(made, first) : brokenLaw(made, first);
    }

    /** The first call that is not right, of those that go on from one another. */
    private Optional<Failure> wrongStep(List<Call> made, boolean first) {
        List<List<Output>> expected =
                reference.expectInTurn(drawn.calls(), drawn.testCase().conditioning());
        boolean several = expected.size() > 1;
        for (int k = 0; k < expected.size(); k++) {
            Optional<Failure> failure = k < made.size()
                    ? wrongCall(expected.get(k), drawn.calls().get(k), made.get(k))
                    : Optional.of(cutShort(first));
            if (made.isEmpty() && !first) return failure; // no batch of it was begun
            if (failure.isPresent()) return several ? Optional.of(failure.get().inBatch(k + 1)) : failure;
        }
        return Optional.empty();
    }

    private Optional<Failure> wrongCall(List<Output> expected, List<Tensor> arguments, Call call) {
        if (call instanceof Threw threw) return Optional.of(threw(threw));
        Returned returned = (Returned) call;
        for (Output output : expected) {
            Object actual = actual(output, returned);
            Optional<Failure> failure = Checker.check(output.name(), output.expected(), actual);
            if (failure.isEmpty()) continue;
            boolean never = output.inPlace() && !written.has(output.argument());
            if (never && Checker.isUntouched(arguments.get(output.argument()), actual)) {
                return Optional.of(Failure.wrong("not-filled", output.name())
                        .at(failure.get().firstDifference()));
            }
            return drawn.testCase().probe() ? failure.map(Failure::inProbe) : failure;
        }
        return Optional.empty();
    }

    private Optional<Failure> brokenLaw(List<Call> made, boolean first) {
        for (Call call : made) {
            if (call instanceof Threw threw) return Optional.of(threw(threw));
        }
        if (made.size() < drawn.calls().size()) return Optional.of(cutShort(first));
        List<Returned> returned = made.stream().map(Returned.class::cast).toList();
        return LawJudge.failure(drawn, reference, returned);
    }

    private static Failure cutShort(boolean first) {
        return Failure.wrong(first ? "stopped" : "not-run");
    }

    private static Failure threw(Threw threw) {
        return new Failure(
                Verdict.RUNTIME_ERROR,
                "exercise.check.threw",
                List.of(threw.exception(), Conclusion.place(threw.line())),
                null);
    }

    static Object actual(Output output, Returned returned) {
        if (!output.inPlace()) return returned.value();
        return output.argument() < returned.arguments().size()
                ? returned.arguments().get(output.argument())
                : null;
    }
}
