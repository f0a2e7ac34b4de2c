package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.language.Messages;
import normbook.web.Times;

/**
 * A submission as its owner sees it.
 *
 * @param verdict {@code queued} or {@code running} until it is graded
 * @param points how the score comes about: points of points; null where no case was tried
 */
public record SubmissionView(
        String id,
        String exerciseSlug,
        String exerciseTitle,
        String url,
        String verdict,
        int scorePercent,
        String headline,
        String explanation,
        List<DiagnosticView> diagnostics,
        List<HintView> misconceptions,
        CounterexampleView counterexample,
        List<CaseView> cases,
        String points,
        String output,
        String gradedIn,
        String submittedAt,
        String source) {

    public record DiagnosticView(int line, int column, String message) {}

    /**
     * @param section URL of the paragraph that explains it; null where there is none
     * @param description what the mistake is; null in old reports
     */
    public record HintView(String text, String section, String description) {}

    /** @param notRun whether the program was stopped before it: neither right nor wrong */
    public record CaseView(
            int number,
            String name,
            boolean hidden,
            boolean passed,
            boolean notRun,
            int weight,
            String message,
            DifferenceView firstDifference) {}

    /** @param index {@code [0][2]}, or null for a single number */
    public record DifferenceView(String output, String index, String expected, String actual) {}

    /** Null for a single number. */
    static String index(Report.FirstDifference difference) {
        boolean single = difference.index().isEmpty();
        return single ? null : difference.index().toString().replace(", ", "][");
    }

    /** Makes views of submissions to one exercise in one language. */
    record Maker(Exercise exercise, Language language) {

        /** @param place in the queue; empty where it is being graded */
        SubmissionView pending(Submission submission, Optional<Place> place) {
            String verdict = place.isPresent() ? "queued" : "running";
            String headline = place.map(queued -> Messages.of(language)
                            .text("exercise.headline.queued", queued.position(), queued.expectedSeconds()))
                    .orElseGet(() -> text("exercise.headline.running"));
            return view(submission, new Outcome(verdict, 0, headline, null, null));
        }

        SubmissionView graded(Submission submission) {
            Report report = submission.report();
            return view(
                    submission,
                    new Outcome(
                            report.verdict().json(),
                            (int) Math.floor(100 * report.score()),
                            Headline.of(report, language).sentence(),
                            report,
                            duration(report.gradedMs())));
        }

        private static String duration(double milliseconds) {
            return milliseconds < 1000
                    ? String.format(Locale.ROOT, "%.1f ms", milliseconds)
                    : String.format(Locale.ROOT, "%.1f s", milliseconds / 1000);
        }

        private record Outcome(String verdict, int scorePercent, String headline, Report report, String gradedIn) {}

        private SubmissionView view(Submission submission, Outcome outcome) {
            Report report = outcome.report();
            return new SubmissionView(
                    submission.id(),
                    exercise.slug(),
                    exercise.title().in(language),
                    "/exercises/" + exercise.slug() + "/submissions/" + submission.id(),
                    outcome.verdict(),
                    outcome.scorePercent(),
                    outcome.headline(),
                    report == null ? null : explanation(report),
                    report == null ? List.of() : diagnostics(report),
                    report == null || report.misconception() == null ? List.of() : hints(report.misconception()),
                    report == null ? null : CounterexampleView.of(report.counterexample(), language),
                    report == null ? List.of() : cases(report),
                    report == null || report.cases().isEmpty() ? null : points(report),
                    report == null ? null : report.output(),
                    outcome.gradedIn(),
                    Times.format(submission.submittedAt(), language),
                    submission.source());
        }

        private String explanation(Report report) {
            String withheld = report.output() == null ? text("exercise.output.withheld") : null;
            return Headline.of(report, language).moreAnd(withheld);
        }

        private List<HintView> hints(Report.Misconception misconception) {
            return misconception.hints().stream()
                    .map(hint -> new HintView(hint.message().in(language), hint.section(), in(hint.description())))
                    .toList();
        }

        private List<DiagnosticView> diagnostics(Report report) {
            return report.diagnostics().stream()
                    .filter(d -> !d.message().equals(report.message().in(Language.EN))) // the headline says it
                    .map(d -> new DiagnosticView(d.line(), d.column(), said(d.message())))
                    .toList();
        }

        /** Javac's own words stay in English. */
        private String said(String message) {
            return SourceFault.of(message)
                    .map(fault -> fault.detail().in(language))
                    .orElse(message);
        }

        private List<CaseView> cases(Report report) {
            List<CaseView> views = new ArrayList<>();
            for (Report.CaseReport c : report.cases()) {
                views.add(new CaseView(
                        views.size() + 1,
                        c.title().in(language),
                        c.hidden(),
                        c.passed(),
                        Sentence.of("exercise.check.not-run").equals(c.message()),
                        c.weight(),
                        in(c.message()),
                        difference(c.firstDifference())));
            }
            return views;
        }

        /** Laws that hold while no value is right give no points: the score says so, and so does this. */
        private String points(Report report) {
            int all =
                    report.cases().stream().mapToInt(Report.CaseReport::weight).sum();
            int passed = report.cases().stream()
                    .filter(Report.CaseReport::passed)
                    .mapToInt(Report.CaseReport::weight)
                    .sum();
            boolean onlyLaws = report.score() == 0 && passed > 0;
            String key = onlyLaws ? "exercise.points.only-laws" : "exercise.points";
            return Messages.of(language).text(key, String.valueOf(onlyLaws ? 0 : passed), String.valueOf(all));
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
