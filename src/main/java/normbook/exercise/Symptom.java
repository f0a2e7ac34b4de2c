package normbook.exercise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a solution failed its cases, so that a smaller input can be told to fail in the same way.
 *
 * @param law null where a case failed that compares with the reference; else the law that its input stays as it was
 * @param ways keys of failures, or names of exceptions; empty for any
 */
record Symptom(Verdict verdict, Law law, Set<String> ways) {
    private static final Set<Verdict> SHOWN = Set.of(Verdict.WRONG_ANSWER, Verdict.UNSTABLE, Verdict.RUNTIME_ERROR);

    /** Empty where no small input could show it: nothing failed, or only a law between two results. */
    static Optional<Symptom> of(Conclusion conclusion) {
        if (!SHOWN.contains(conclusion.verdict())) return Optional.empty();
        return of(conclusion, null).or(() -> of(conclusion, Law.INPUT_NOT_MODIFIED));
    }

    private static Optional<Symptom> of(Conclusion conclusion, Law law) {
        Symptom any = new Symptom(conclusion.verdict(), law, Set.of());
        List<JudgedCase> showing =
                conclusion.cases().stream().filter(any::isShownBy).toList();
        if (showing.isEmpty()) return Optional.empty();
        Set<String> ways = new TreeSet<>();
        for (JudgedCase judged : showing) {
            // The exception of a hidden case could spell out its input: which one it was must not decide anything.
            boolean silent = judged.threw().isPresent() && judged.testCase().hidden();
            if (!silent) ways.add(way(judged));
        }
        return Optional.of(new Symptom(conclusion.verdict(), law, ways));
    }

    boolean isShownBy(JudgedCase judged) {
        return judged.testCase().law() == law
                && judged.failure().filter(f -> f.verdict() == verdict).isPresent()
                && (ways.isEmpty() || ways.contains(way(judged)));
    }

    /** The same, and in the same result, as one failure in particular. */
    boolean isShownBy(JudgedCase judged, JudgedCase like) {
        return isShownBy(judged)
                && way(judged).equals(way(like))
                && output(judged).equals(output(like));
    }

    private static String way(JudgedCase judged) {
        return judged.threw()
                .map(threw -> threw.exception())
                .orElseGet(() -> judged.failure().orElseThrow().key());
    }

    private static String output(JudgedCase judged) {
        return judged.failure()
                .map(Failure::firstDifference)
                .map(difference -> difference.output())
                .orElse("");
    }
}
