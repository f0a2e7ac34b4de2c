package normbook.exercise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.sandbox.Run.Budget;
import normbook.sandbox.Run.Diagnostic;

/**
 * What grading a submission came to; {@link ReportJson} is its form on the wire and in the database.
 *
 * @param score from 0 to 1
 * @param message the verdict in a sentence: which call is forbidden, which exception on which line
 * @param misconception null where none is recognized
 * @param diagnostics places in the learner's source: the compiler's, the forbidden call, the line that threw
 * @param budget counted work; null where nothing was counted
 * @param output what the code printed; null where it printed something that is not shown, since an exercise with hidden
 *     cases would show their inputs
 * @param gradedMs with one decimal, for information; nothing depends on it
 * @param counterexample null where none was looked for or found
 */
public record Report(
        String id,
        String exercise,
        Verdict verdict,
        double score,
        LocalizedText message,
        List<CaseReport> cases,
        Misconception misconception,
        List<Diagnostic> diagnostics,
        Budget budget,
        String output,
        double gradedMs,
        Counterexample counterexample) {

    /** One without a counterexample. */
    public Report(
            String id,
            String exercise,
            Verdict verdict,
            double score,
            LocalizedText message,
            List<CaseReport> cases,
            Misconception misconception,
            List<Diagnostic> diagnostics,
            Budget budget,
            String output,
            double gradedMs) {
        this(id, exercise, verdict, score, message, cases, misconception, diagnostics, budget, output, gradedMs, null);
    }

    Report with(Counterexample found) {
        return new Report(
                id,
                exercise,
                verdict,
                score,
                message,
                cases,
                misconception,
                diagnostics,
                budget,
                output,
                gradedMs,
                found);
    }

    /** A mistake with a name, or two that were made at once. */
    public record Misconception(List<Hint> hints) {

        /** {@code a+b} for two. */
        public String id() {
            return hints.stream().map(Hint::id).collect(Collectors.joining("+"));
        }

        /** The hints as paragraphs. */
        public LocalizedText message() {
            Map<Language, String> texts = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                texts.put(
                        language,
                        hints.stream().map(hint -> hint.message().in(language)).collect(Collectors.joining("\n\n")));
            }
            return new LocalizedText(texts);
        }
    }

    /**
     * @param section URL of the paragraph of the lesson that explains it; null where there is none
     * @param description what the mistake is, for who asks; null in reports from before it was said
     */
    public record Hint(String id, LocalizedText message, String section, LocalizedText description) {}

    /**
     * @param weight its points: the score is the share of the points passed
     * @param law null where the case compares with the reference
     * @param message why it failed; null where it passed
     * @param firstDifference null where it passed, is hidden, or failed without a number to show
     * @param inputs Java declarations to try the case with; only where it failed, is not hidden and is small
     */
    public record CaseReport(
            String name,
            LocalizedText title,
            boolean hidden,
            boolean passed,
            int weight,
            String law,
            LocalizedText message,
            FirstDifference firstDifference,
            List<String> inputs) {}

    /**
     * The smallest input that was found on which the code fails as it did in a case.
     *
     * @param inputs Java declarations
     * @param call the Java statement to try them with
     * @param message what is wrong, in words
     * @param firstDifference null where it failed without a number to show
     * @param steps how the expected number comes about; empty where there is none
     */
    public record Counterexample(
            List<String> inputs,
            String call,
            LocalizedText message,
            FirstDifference firstDifference,
            List<Step> steps) {}

    /** @param formula one line of a sum, the same in every language: {@code μ[0] = (1 + 3) / 2 = 2} */
    public record Step(LocalizedText label, String formula) {}

    /** @param index empty for a single number */
    public record FirstDifference(String output, List<Integer> index, double expected, double actual) {}
}
