package normbook.exercise;

import java.util.List;
import normbook.exercise.Report.Counterexample;
import normbook.exercise.Report.FirstDifference;
import normbook.exercise.SubmissionView.DifferenceView;
import normbook.language.Language;

/**
 * The smallest counterexample as a page shows it.
 *
 * @param code Java declarations and the call, a line each
 * @param message null where the numbers and their sum say it
 * @param difference null where there is no number to show
 */
public record CounterexampleView(String code, String message, DifferenceView difference, List<StepView> steps) {

    public record StepView(String label, String formula) {}

    /** Null for null. */
    static CounterexampleView of(Counterexample found, Language language) {
        if (found == null) return null;
        List<StepView> steps = found.steps().stream()
                .map(step -> new StepView(step.label().in(language), step.formula()))
                .toList();
        return new CounterexampleView(
                String.join("\n", found.inputs()) + "\n" + found.call(),
                steps.isEmpty() ? found.message().in(language) : null,
                difference(found.firstDifference()),
                steps);
    }

    private static DifferenceView difference(FirstDifference difference) {
        if (difference == null) return null;
        return new DifferenceView(
                difference.output(),
                SubmissionView.index(difference),
                number(difference.expected()),
                number(difference.actual()));
    }

    private static String number(double number) {
        return JavaLiteral.plainNumber(number).replace('-', '−');
    }
}
