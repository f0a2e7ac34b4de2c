package normbook.exercise;

import java.util.List;
import normbook.exercise.Report.FirstDifference;
import normbook.language.LocalizedText;

/**
 * Why a case did not pass.
 *
 * @param key of the sentence; where it has arguments, the same key with {@code .hidden} says it without them
 * @param firstDifference null where there is no number to show
 */
record Failure(Verdict verdict, String key, List<String> arguments, FirstDifference firstDifference) {

    static Failure wrong(String what, String... arguments) {
        return new Failure(Verdict.WRONG_ANSWER, "exercise.check." + what, List.of(arguments), null);
    }

    Failure at(FirstDifference difference) {
        return new Failure(verdict, key, arguments, difference);
    }

    /** In a stability probe, a number that is off or not finite means lost digits, not a wrong formula. */
    Failure inProbe() {
        boolean number = key.equals("exercise.check.different") || key.equals("exercise.check.not-finite");
        return number ? new Failure(Verdict.UNSTABLE, key, arguments, firstDifference) : this;
    }

    LocalizedText message(boolean hidden) {
        boolean silent = hidden && !arguments.isEmpty();
        return silent ? Sentence.of(key + ".hidden") : Sentence.of(key, arguments.toArray());
    }
}
