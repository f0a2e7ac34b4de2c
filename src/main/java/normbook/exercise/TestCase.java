package normbook.exercise;

import java.util.List;
import java.util.Map;
import normbook.language.LocalizedText;
import normbook.reference.Conditioning;

/**
 * One case of an exercise, before its numbers are drawn.
 *
 * @param name stable, in reports
 * @param hidden learners see whether it passed, and no numbers
 * @param probe whether it asks for digits that a formula that is right on paper may lose: {@link Verdict#UNSTABLE}
 * @param law what must hold between the solution's own results; null where it is compared with the reference
 * @param inputs in the order of the signature
 * @param then further calls with the same arrays, each with what it gets anew, by parameter
 * @param tolerance of this case, where the reference is the instructor's own; null for the exercise's
 */
record TestCase(
        String name,
        LocalizedText title,
        int weight,
        boolean hidden,
        boolean probe,
        Law law,
        List<Input> inputs,
        List<Map<String, Input>> then,
        Tolerance tolerance) {

    TestCase(String name, LocalizedText title, int weight, boolean hidden, boolean probe, Law law, List<Input> inputs) {
        this(name, title, weight, hidden, probe, law, inputs, List.of(), null);
    }

    /** Whether it is the same for every submission. */
    boolean fixed() {
        return inputs.stream().allMatch(Input::fixed);
    }

    Conditioning conditioning() {
        return probe ? Conditioning.ILL_CONDITIONED : Conditioning.ORDINARY;
    }
}
