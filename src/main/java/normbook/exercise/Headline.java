package normbook.exercise;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import normbook.language.Language;

/**
 * The message of a report as a page shows it: a short sentence to read at once, and what is to be read after it.
 *
 * @param more lines; empty where there are none
 */
record Headline(String sentence, String more) {

    static Headline of(Report report, Language language) {
        String message = report.message().in(language);
        String more = message.lines()
                .skip(1)
                .filter(line -> !isInTheDifference(line, report, language))
                .collect(Collectors.joining("\n"));
        return new Headline(message.lines().findFirst().orElse(""), more);
    }

    /** Null where there is nothing more to say. */
    String moreAnd(String sentence) {
        String all = Stream.of(more, sentence == null ? "" : sentence)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    /** The box of the first difference has these numbers. */
    private static boolean isInTheDifference(String line, Report report, Language language) {
        return report.cases().stream()
                .filter(one -> one.firstDifference() != null && one.message() != null)
                .findFirst()
                .filter(first ->
                        first.law() == null && line.endsWith(first.message().in(language)))
                .isPresent();
    }
}
