package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import normbook.exercise.Law.Demand;
import normbook.exercise.Reference.Output;
import normbook.reference.Conditioning;
import normbook.reference.Tensor;
import normbook.sandbox.Run.Returned;

/** Whether a law holds for what came back. */
final class LawJudge {
    private LawJudge() {}

    static Optional<Failure> failure(DrawnCase drawn, Reference reference, List<Returned> returned) {
        Law law = drawn.testCase().law();
        List<List<Output>> expected = expected(drawn, reference);
        List<List<Tensor>> results = new ArrayList<>();
        for (int k = 0; law.isAboutResults() && k < returned.size(); k++) {
            List<Tensor> ofCall = new ArrayList<>();
            for (Output output : expected.get(k)) {
                Object actual = CaseJudge.actual(output, returned.get(k));
                int[] shape = output.expected().value().shape();
                Optional<Failure> failure = Checker.structure(output.name(), shape, actual);
                if (failure.isPresent()) return failure;
                Tensor result = Tensor.of(actual);
                Optional<Failure> notFinite = Checker.notFinite(output.name(), output.expected(), result);
                if (notFinite.isPresent()) return notFinite;
                ofCall.add(result);
            }
            results.add(ofCall);
        }
        List<Object> after = returned.get(0).arguments();
        return broken(law, new Trial(drawn.signature(), reference, drawn.calls(), expected, results, after));
    }

    /** An author may ask for a law where it does not hold; the exact results tell. */
    static boolean holdsForTheReference(DrawnCase drawn, Reference reference) {
        List<List<Output>> expected = expected(drawn, reference);
        List<List<Tensor>> results = expected.stream()
                .map(outputs -> outputs.stream()
                        .map(output -> output.expected().value())
                        .toList())
                .toList();
        List<Object> after = drawn.calls().get(0).stream().map(Tensor::nested).toList();
        Trial trial = new Trial(drawn.signature(), reference, drawn.calls(), expected, results, after);
        return broken(drawn.testCase().law(), trial).isEmpty();
    }

    private static Optional<Failure> broken(Law law, Trial trial) {
        for (Demand demand : law.demands(trial)) {
            Optional<Failure> failure = Checker.check(demand.name(), demand.expected(), demand.actual());
            if (failure.isPresent()) {
                return Optional.of(law.broken(demand).at(failure.get().firstDifference()));
            }
        }
        return Optional.empty();
    }

    private static List<List<Output>> expected(DrawnCase drawn, Reference reference) {
        Conditioning conditioning = drawn.testCase().conditioning();
        return drawn.calls().stream()
                .map(call -> reference.expect(call, conditioning))
                .toList();
    }
}
