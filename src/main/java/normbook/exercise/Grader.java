package normbook.exercise;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import normbook.exercise.Report.CaseReport;
import normbook.exercise.Report.Counterexample;
import normbook.sandbox.Job;
import normbook.sandbox.Run;
import normbook.sandbox.Run.Call;
import normbook.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges a submission. Safe for use by several threads where the sandbox is. */
public final class Grader {
    static final int MOST_SOURCE_BYTES = 64 * 1024;
    static final String CLASS_NAME = "Solution";

    private static final Logger LOG = LoggerFactory.getLogger(Grader.class);

    private final Sandbox sandbox;

    public Grader(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** @param seed draws the cases: the same source and seed always get the same report, {@code gradedMs} aside */
    public Report grade(Exercise given, String source, long seed, String id) throws InterruptedException {
        long start = System.nanoTime();
        List<DrawnCase> cases = draw(given, seed);
        Optional<Conclusion> unreadable = unreadable(source);
        if (unreadable.isPresent()) return report(given, id, unreadable.get(), start);
        Run run = sandbox.run(job(given, source, cases));
        Exercise exercise;
        try {
            exercise = given.computed(cases);
        } catch (ProgramFailedException e) {
            LOG.warn("the reference of {} fails: {}", given.slug(), e.getMessage());
            return report(given, id, Conclusion.referenceFailed(), start);
        }
        List<JudgedCase> judged = judge(exercise, cases, run.calls());
        Conclusion conclusion = Conclusion.of(run, judged);
        Optional<Counterexample> counterexample = CounterexampleSearch.find(sandbox, exercise, source, conclusion);
        return report(exercise, id, conclusion, start).with(counterexample.orElse(null));
    }

    /**
     * Hidden cases come last: a solution that kept their inputs in a static field could else hand them out as the result
     * of a case that shows its numbers.
     */
    private static List<DrawnCase> draw(Exercise exercise, long seed) {
        return exercise.cases().stream()
                .sorted(Comparator.comparing(TestCase::hidden))
                .map(testCase -> DrawnCase.draw(testCase, exercise.signature(), seed))
                .toList();
    }

    private static Optional<Conclusion> unreadable(String source) {
        if (source.isBlank()) return Optional.of(Conclusion.notCompiled("exercise.source.empty"));
        if (source.getBytes(StandardCharsets.UTF_8).length <= MOST_SOURCE_BYTES) return Optional.empty();
        return Optional.of(Conclusion.notCompiled("exercise.source.too-long"));
    }

    static Job job(Exercise exercise, String source, List<DrawnCase> cases) {
        return DrawnCase.job(exercise.signature(), CLASS_NAME, source, cases);
    }

    static List<JudgedCase> judge(Exercise exercise, List<DrawnCase> cases, List<Call> calls) {
        List<JudgedCase> judged = new ArrayList<>();
        WrittenArguments written = WrittenArguments.of(cases, calls);
        int next = 0;
        for (DrawnCase drawn : cases) {
            int end = next + drawn.calls().size();
            List<Call> made = calls.subList(Math.min(next, calls.size()), Math.min(end, calls.size()));
            boolean first = next <= calls.size();
            CaseJudge judge = new CaseJudge(exercise.reference(), drawn, written);
            judged.add(new JudgedCase(drawn, made, judge.failure(made, first)));
            next = end;
        }
        return judged;
    }

    private static Report report(Exercise exercise, String id, Conclusion conclusion, long start)
            throws InterruptedException {
        boolean hides = exercise.cases().stream().anyMatch(TestCase::hidden);
        List<CaseReport> cases =
                conclusion.cases().stream().map(JudgedCase::report).toList();
        Explanation explanation = Explanation.of(exercise, conclusion);
        return new Report(
                id,
                exercise.slug(),
                conclusion.verdict(),
                conclusion.score(),
                explanation.message(),
                cases,
                explanation.misconception(),
                conclusion.diagnostics(),
                conclusion.budget(),
                hides && !conclusion.output().isEmpty() ? null : conclusion.output(),
                TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start) / 100 / 10.0);
    }
}
