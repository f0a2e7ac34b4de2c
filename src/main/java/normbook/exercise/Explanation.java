package normbook.exercise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.language.Messages;

/**
 * Why a wrong answer is wrong: the misconception by its name, or where none is recognized what went wrong first, in
 * words. Never a guess.
 *
 * @param misconception null where none is recognized
 */
record Explanation(LocalizedText message, Report.Misconception misconception) {

    static Explanation of(Exercise exercise, Conclusion conclusion) throws InterruptedException {
        Verdict verdict = conclusion.verdict();
        if (verdict != Verdict.WRONG_ANSWER && verdict != Verdict.UNSTABLE) {
            return new Explanation(conclusion.message(), null);
        }
        List<Report.Hint> hints = exercise.naming().name(exercise.reference(), conclusion.cases()).stream()
                .map(found -> new Report.Hint(
                        found.id(), found.hint(), exercise.section(found).orElse(null), found.description()))
                .toList();
        return hints.isEmpty()
                ? new Explanation(inWords(conclusion), null)
                : new Explanation(conclusion.message(), new Report.Misconception(hints));
    }

    /** The first wrong case, and the first law that the solution breaks. */
    private static LocalizedText inWords(Conclusion conclusion) {
        LocalizedText message = conclusion.message();
        for (String what : List.of("value", "law")) {
            boolean law = what.equals("law");
            Optional<JudgedCase> first = first(conclusion, failure -> failure.isOfLaw() == law);
            if (first.isPresent()) message = joined(message, what, first.get());
        }
        return message;
    }

    private static Optional<JudgedCase> first(Conclusion conclusion, Predicate<Failure> kind) {
        return conclusion.cases().stream()
                .filter(judged -> judged.failure().filter(kind).isPresent())
                .findFirst();
    }

    private static LocalizedText joined(LocalizedText message, String what, JudgedCase judged) {
        LocalizedText title = judged.testCase().title();
        LocalizedText failure =
                judged.failure().orElseThrow().message(judged.testCase().hidden());
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String key = "exercise.message.first." + what;
            texts.put(
                    language,
                    Messages.of(language).text(key, message.in(language), title.in(language), failure.in(language)));
        }
        return new LocalizedText(texts);
    }
}
