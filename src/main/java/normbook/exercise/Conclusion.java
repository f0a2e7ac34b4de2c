package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.sandbox.Run;
import normbook.sandbox.Run.Budget;
import normbook.sandbox.Run.Diagnostic;
import normbook.sandbox.Run.Finished;
import normbook.sandbox.Run.Limit;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.NotCompiled;
import normbook.sandbox.Run.Refused;
import normbook.sandbox.Run.SandboxFailed;
import normbook.sandbox.Run.Threw;

/** What a run and its judged cases come to, before it is a report. */
record Conclusion(
        Verdict verdict,
        LocalizedText message,
        List<Diagnostic> diagnostics,
        List<JudgedCase> cases,
        Budget budget,
        String output) {
    private static final int MOST_CHARACTERS = 200;

    /** A source that is not even handed to the compiler. */
    static Conclusion notCompiled(String key) {
        LocalizedText message = Sentence.of(key);
        Diagnostic diagnostic = new Diagnostic(1, 1, message.in(Language.EN));
        return new Conclusion(Verdict.COMPILE_ERROR, message, List.of(diagnostic), List.of(), null, "");
    }

    /** Nobody knows what should have come out: nothing is said about the program. */
    static Conclusion referenceFailed() {
        LocalizedText message = Sentence.of("exercise.message.reference-failed");
        return new Conclusion(Verdict.INTERNAL_ERROR, message, List.of(), List.of(), null, "");
    }

    static Conclusion of(Run run, List<JudgedCase> cases) {
        if (run.end() instanceof SandboxFailed) return internalError(run);
        if (run.end() instanceof NotCompiled end) {
            LocalizedText message = SourceFault.message(end.diagnostics());
            return untried(run, Verdict.COMPILE_ERROR, message, end.diagnostics());
        }
        if (run.end() instanceof Refused end) {
            return untried(
                    run, Verdict.FORBIDDEN, Forbidden.message(end), List.of(new Diagnostic(end.line(), 0, end.what())));
        }
        boolean incomplete =
                cases.stream().anyMatch(c -> c.made().size() < c.drawn().calls().size());
        if (run.end() instanceof Finished && incomplete) return internalError(run);
        return tried(run, cases);
    }

    /**
     * The share of the weights passed. A law holds for a method that always returns zeros, too, so laws count only
     * beside at least one right value.
     */
    double score() {
        boolean anyValue =
                cases.stream().anyMatch(c -> c.passed() && c.testCase().law() == null);
        if (!anyValue) return 0;
        int all = cases.stream().mapToInt(c -> c.testCase().weight()).sum();
        int passed = cases.stream()
                .filter(JudgedCase::passed)
                .mapToInt(c -> c.testCase().weight())
                .sum();
        return (double) passed / all;
    }

    private static Conclusion internalError(Run run) {
        return untried(run, Verdict.INTERNAL_ERROR, Sentence.of("exercise.message.internal_error"), List.of());
    }

    private static Conclusion untried(Run run, Verdict verdict, LocalizedText message, List<Diagnostic> diagnostics) {
        return new Conclusion(verdict, message, List.copyOf(diagnostics), List.of(), run.budget(), "");
    }

    private static Conclusion tried(Run run, List<JudgedCase> cases) {
        List<Verdict> verdicts = new ArrayList<>();
        if (run.end() instanceof LimitExceeded) verdicts.add(Verdict.LIMIT_EXCEEDED);
        for (JudgedCase judged : cases) judged.failure().map(Failure::verdict).ifPresent(verdicts::add);
        Verdict verdict = Verdict.weightiest(verdicts);
        return new Conclusion(
                verdict,
                message(verdict, run, cases),
                thrown(cases),
                List.copyOf(cases),
                toldBudget(run, cases),
                run.output());
    }

    /** Up to the hidden cases, which come last: how long a loop runs could spell out a number of theirs. */
    private static Budget toldBudget(Run run, List<JudgedCase> cases) {
        int shown = cases.stream()
                .filter(c -> !c.testCase().hidden())
                .mapToInt(c -> c.drawn().calls().size())
                .sum();
        int all = cases.stream().mapToInt(c -> c.drawn().calls().size()).sum();
        boolean isAtLimit = run.end() instanceof LimitExceeded end && end.limit() == Limit.WORK;
        if (isAtLimit || shown == 0 || shown == all || run.usedAfter().size() < shown) return run.budget();
        return new Budget(run.usedAfter().get(shown - 1), run.budget().limit());
    }

    private static LocalizedText message(Verdict verdict, Run run, List<JudgedCase> cases) {
        if (run.end() instanceof LimitExceeded end) {
            return Sentence.of("exercise.message.limit_exceeded." + end.limit().name());
        }
        if (verdict == Verdict.RUNTIME_ERROR)
            return runtimeError(firstThrown(cases).orElseThrow());
        long passed = cases.stream().filter(JudgedCase::passed).count();
        return Sentence.of("exercise.message." + verdict.json(), String.valueOf(passed), String.valueOf(cases.size()));
    }

    /** The exception's own text may hold the inputs: only a case that shows them shows it. */
    private static LocalizedText runtimeError(JudgedCase judged) {
        // Which exception on which line could spell out a hidden input, thrown for just that.
        if (judged.testCase().hidden()) return Sentence.of("exercise.message.runtime_error.hidden");
        Threw threw = judged.threw().orElseThrow();
        String place = place(threw.line());
        boolean silent = threw.message() == null || threw.message().isBlank();
        if (silent) {
            return Sentence.of("exercise.message.runtime_error", threw.exception(), place);
        }
        return Sentence.of("exercise.message.runtime_error.text", threw.exception(), place, cut(threw.message()));
    }

    /** A headline, not the learner's whole text. */
    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }

    static String place(int line) {
        return line > 0 ? "Solution.java:" + line : "Solution.java";
    }

    private static List<Diagnostic> thrown(List<JudgedCase> cases) {
        return firstThrown(cases)
                .filter(judged -> !judged.testCase().hidden())
                .flatMap(JudgedCase::threw)
                .filter(threw -> threw.line() > 0)
                .map(threw -> List.of(new Diagnostic(threw.line(), 0, threw.exception())))
                .orElse(List.of());
    }

    private static Optional<JudgedCase> firstThrown(List<JudgedCase> cases) {
        return cases.stream().filter(judged -> judged.threw().isPresent()).findFirst();
    }
}
