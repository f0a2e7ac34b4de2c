package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.language.Messages;
import normbook.web.Times;

/**
 * A submission as its owner sees it.
 *
 * @param verdict {@code queued} or {@code running} until it is graded
 * @param position in the queue, from 1; 0 when it no longer waits
 */
public record SubmissionView(
        String id,
        String exerciseSlug,
        String exerciseTitle,
        String url,
        String verdict,
        int position,
        int scorePercent,
        String headline,
        String explanation,
        List<DiagnosticView> diagnostics,
        String misconception,
        CounterexampleView counterexample,
        List<CaseView> cases,
        String output,
        String gradedIn,
        String submittedAt,
        String source) {

    public record DiagnosticView(int line, int column, String message) {}

    public record CaseView(
            int number, String name, boolean hidden, boolean passed, String message, DifferenceView firstDifference) {}

    /** @param index {@code [0][2]}, or null for a single number */
    public record DifferenceView(String output, String index, String expected, String actual) {}

    /** Null for a single number. */
    static String index(Report.FirstDifference difference) {
        boolean single = difference.index().isEmpty();
        return single ? null : difference.index().toString().replace(", ", "][");
    }

    /** Makes views of submissions to one exercise in one language. */
    record Maker(Exercise exercise, Language language) {

        SubmissionView pending(Submission submission, int position) {
            String verdict = position > 0 ? "queued" : "running";
            return view(
                    submission, new Outcome(verdict, position, 0, text("exercise.headline." + verdict), null, null));
        }

        SubmissionView graded(Submission submission) {
            Report report = submission.report();
            return view(
                    submission,
                    new Outcome(
                            report.verdict().json(),
                            0,
                            (int) Math.floor(100 * report.score()),
                            report.message().in(language),
                            report,
                            duration(report.gradedMs())));
        }

        private static String duration(double milliseconds) {
            return milliseconds < 1000
                    ? String.format(Locale.ROOT, "%.1f ms", milliseconds)
                    : String.format(Locale.ROOT, "%.1f s", milliseconds / 1000);
        }

        private record Outcome(
                String verdict, int position, int scorePercent, String headline, Report report, String gradedIn) {}

        private SubmissionView view(Submission submission, Outcome outcome) {
            Report report = outcome.report();
            return new SubmissionView(
                    submission.id(),
                    exercise.slug(),
                    exercise.title().in(language),
                    "/exercises/" + exercise.slug() + "/submissions/" + submission.id(),
                    outcome.verdict(),
                    outcome.position(),
                    outcome.scorePercent(),
                    outcome.headline(),
                    report != null && report.output() == null ? text("exercise.output.withheld") : null,
                    report == null ? List.of() : diagnostics(report),
                    report == null || report.misconception() == null
                            ? null
                            : report.misconception().message().in(language),
                    report == null ? null : CounterexampleView.of(report.counterexample(), language),
                    report == null ? List.of() : cases(report),
                    report == null ? null : report.output(),
                    outcome.gradedIn(),
                    Times.format(submission.submittedAt(), language),
                    submission.source());
        }

        private static List<DiagnosticView> diagnostics(Report report) {
            return report.diagnostics().stream()
                    .map(d -> new DiagnosticView(d.line(), d.column(), d.message()))
                    .toList();
        }

        private List<CaseView> cases(Report report) {
            List<CaseView> views = new ArrayList<>();
            for (Report.CaseReport c : report.cases()) {
                views.add(new CaseView(
                        views.size() + 1,
                        c.title().in(language),
                        c.hidden(),
                        c.passed(),
                        in(c.message()),
                        difference(c.firstDifference())));
            }
            return views;
        }

        private static DifferenceView difference(Report.FirstDifference difference) {
            if (difference == null) return null;
            return new DifferenceView(
                    difference.output(),
                    index(difference),
                    Double.toString(difference.expected()),
                    Double.toString(difference.actual()));
        }

        private String text(String key) {
            return Messages.of(language).text(key);
        }

        private String in(LocalizedText text) {
            return text == null ? null : text.in(language);
        }
    }
}
