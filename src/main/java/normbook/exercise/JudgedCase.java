package normbook.exercise;

import java.util.List;
import java.util.Optional;
import normbook.exercise.Report.CaseReport;
import normbook.sandbox.Run.Call;

/** A case with what was made of it. */
record JudgedCase(DrawnCase drawn, List<Call> made, Optional<Failure> failure) {

    boolean passed() {
        return failure.isEmpty();
    }

    TestCase testCase() {
        return drawn.testCase();
    }

    /** Of a hidden case nothing but whether it passed, and the kind of failure in words. */
    CaseReport report() {
        boolean hidden = testCase().hidden();
        boolean shown = !hidden && !passed();
        return new CaseReport(
                testCase().name(),
                testCase().title(),
                hidden,
                passed(),
                testCase().law() == null ? null : testCase().law().label(),
                failure.map(found -> found.message(hidden)).orElse(null),
                shown ? failure.get().firstDifference() : null,
                shown
                        ? JavaLiteral.declarations(
                                drawn.signature(), drawn.calls().get(0))
                        : List.of());
    }
}
