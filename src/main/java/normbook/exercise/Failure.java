package normbook.exercise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import normbook.exercise.Report.FirstDifference;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.language.Messages;

/**
 * Why a case did not pass.
 *
 * @param key of the sentence; where it has arguments, the same key with {@code .hidden} says it without them
 * @param firstDifference null where there is no number to show
 * @param batch of consecutive ones, from 1; 0 where there is but one
 */
record Failure(Verdict verdict, String key, List<String> arguments, FirstDifference firstDifference, int batch) {

    Failure(Verdict verdict, String key, List<String> arguments, FirstDifference firstDifference) {
        this(verdict, key, arguments, firstDifference, 0);
    }

    static Failure wrong(String what, String... arguments) {
        return new Failure(Verdict.WRONG_ANSWER, "exercise.check." + what, List.of(arguments), null);
    }

    Failure at(FirstDifference difference) {
        return new Failure(verdict, key, arguments, difference, batch);
    }

    Failure inBatch(int number) {
        return new Failure(verdict, key, arguments, firstDifference, number);
    }

    /** In a stability probe, a number that is off or not finite means lost digits, not a wrong formula. */
    Failure inProbe() {
        boolean number = key.equals("exercise.check.different") || key.equals("exercise.check.not-finite");
        return number ? new Failure(Verdict.UNSTABLE, key, arguments, firstDifference, batch) : this;
    }

    /** Whether it is a law that does not hold, and not that what came back for it is no whole result. */
    boolean isOfLaw() {
        return key.startsWith("exercise.check.broken.") || key.startsWith("exercise.check.modified");
    }

    LocalizedText message(boolean hidden) {
        boolean silent = hidden && !arguments.isEmpty();
        LocalizedText message = silent ? Sentence.of(key + ".hidden") : Sentence.of(key, arguments.toArray());
        return hidden || batch == 0 ? message : inBatch(message);
    }

    private LocalizedText inBatch(LocalizedText message) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String number = String.valueOf(batch);
            texts.put(language, Messages.of(language).text("exercise.check.in-batch", number, message.in(language)));
        }
        return new LocalizedText(texts);
    }
}
