package normbook.exercise;

import java.util.List;
import java.util.Optional;
import normbook.exercise.Report.CaseReport;
import normbook.sandbox.Run.Call;
import normbook.sandbox.Run.Threw;

/** A case with what was made of it. */
record JudgedCase(DrawnCase drawn, List<Call> made, Optional<Failure> failure) {

    boolean passed() {
        return failure.isEmpty();
    }

    TestCase testCase() {
        return drawn.testCase();
    }

    /** The exception that ended one of its calls. */
    Optional<Threw> threw() {
        return made.stream()
                .filter(Threw.class::isInstance)
                .map(Threw.class::cast)
                .findFirst();
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
                testCase().weight(),
                testCase().law() == null ? null : testCase().law().label(),
                failure.map(found -> found.message(hidden)).orElse(null),
                shown ? failure.get().firstDifference() : null,
                shown ? JavaLiteral.declarations(drawn) : List.of());
    }
}
