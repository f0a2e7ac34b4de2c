package normbook.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import normbook.counterexample.Example;
import normbook.counterexample.Operation;
import normbook.exercise.Report.Counterexample;
import normbook.sandbox.Run;
import normbook.sandbox.Run.Budget;
import normbook.sandbox.Run.Finished;
import normbook.sandbox.Sandbox;

/**
 * Looks for the smallest input on which a solution fails as it failed its cases: the first of a ladder of small inputs,
 * else a case that is not hidden, and from there down. It runs the solution anew, so that nothing of the cases is left,
 * and judges as the cases are judged. Whatever goes wrong in these runs only means that there is no counterexample.
 */
final class CounterexampleSearch {
    private static final int MOST_RUNS = 5;
    /** The share of the budget from which on a solution is too slow to be run on a ladder. */
    private static final int SLOW_SHARE = 20;

    private static final Map<String, List<Example>> LADDERS = new ConcurrentHashMap<>();

    private final Sandbox sandbox;
    private final Exercise exercise;
    private final String source;
    private final Operation operation;
    private final Symptom symptom;
    private final TestCase trial;
    private int runs;

    private CounterexampleSearch(
            Sandbox sandbox, Exercise exercise, String source, Operation operation, Symptom symptom) {
        this.sandbox = sandbox;
        this.exercise = exercise;
        this.source = source;
        this.operation = operation;
        this.symptom = symptom;
        this.trial = new TestCase(
                "counterexample",
                exercise.title(),
                1,
                false,
                symptom.verdict() == Verdict.UNSTABLE,
                symptom.law(),
                List.of());
    }

    static Optional<Counterexample> find(Sandbox sandbox, Exercise exercise, String source, Conclusion conclusion)
            throws InterruptedException {
        Optional<Operation> operation = References.nameOf(exercise.reference()).flatMap(Operation::find);
        Optional<Symptom> symptom = Symptom.of(conclusion);
        if (operation.isEmpty() || symptom.isEmpty() || isSlow(conclusion.budget())) return Optional.empty();
        return new CounterexampleSearch(sandbox, exercise, source, operation.get(), symptom.get()).find(conclusion);
    }

    private static boolean isSlow(Budget budget) {
        return budget != null && budget.used() > budget.limit() / SLOW_SHARE;
    }

    private Optional<Counterexample> find(Conclusion conclusion) throws InterruptedException {
        try {
            List<Example> ladder = ladder();
            Optional<JudgedCase> start =
                    firstFailing(ladder, symptom::isShownBy).or(() -> visible(conclusion));
            if (start.isEmpty()) return Optional.empty();
            JudgedCase smallest = shrunk(start.get(), ladder);
            if (!isSureOf(smallest)) return Optional.empty();
            return Optional.of(new CounterexampleReport(exercise, operation, smallest).report());
        } catch (UnfinishedException e) {
            return Optional.empty();
        }
    }

    private List<Example> ladder() {
        boolean unstable = symptom.verdict() == Verdict.UNSTABLE;
        return LADDERS.computeIfAbsent(
                operation + (unstable ? "/offsets" : ""),
                key -> finite(unstable ? operation.offsets() : operation.ladder()));
    }

    private Optional<JudgedCase> visible(Conclusion conclusion) {
        return conclusion.cases().stream()
                .filter(judged -> !judged.testCase().hidden() && symptom.isShownBy(judged))
                .findFirst();
    }

    /** Step by step down while something simpler still fails likewise. Of the ladder everything simpler has passed. */
    private JudgedCase shrunk(JudgedCase start, List<Example> ladder) throws InterruptedException {
        Set<String> tried = new HashSet<>();
        ladder.forEach(example -> tried.add(example.key()));
        JudgedCase smallest = start;
        while (runs < MOST_RUNS - 1) {
            JudgedCase now = smallest;
            List<Example> smaller = operation.smaller(example(now), tried);
            smaller.forEach(example -> tried.add(example.key()));
            Optional<JudgedCase> next = firstFailing(finite(smaller), judged -> symptom.isShownBy(judged, now));
            if (next.isEmpty()) return now;
            smallest = next.get();
        }
        return smallest;
    }

    /** A solution that remembers earlier calls may fail for those and not for this input: it is asked once more. */
    private boolean isSureOf(JudgedCase found) throws InterruptedException {
        if (!mayRemember(source)) return true;
        return firstFailing(List.of(example(found)), judged -> judged.failure().equals(found.failure()))
                .isPresent();
    }

    /** What could carry something over from one call to the next: enums, static fields. One walk over the source. */
    private static boolean mayRemember(String source) {
        if (source.contains("enum")) return true;
        for (int at = source.indexOf("static"); at >= 0; at = source.indexOf("static", at)) {
            while (at < source.length() && "({;=".indexOf(source.charAt(at)) < 0) at++;
            if (at < source.length() && ";=".indexOf(source.charAt(at)) >= 0) return true;
        }
        return false;
    }

    private Optional<JudgedCase> firstFailing(List<Example> examples, Predicate<JudgedCase> fails)
            throws InterruptedException {
        if (examples.isEmpty()) return Optional.empty();
        runs++;
        List<DrawnCase> cases = examples.stream().map(this::drawn).toList();
        Run run = sandbox.run(Grader.job(exercise, source, cases));
        if (!(run.end() instanceof Finished) || run.calls().size() < cases.size()) throw new UnfinishedException();
        for (int i = 0; i < cases.size(); i++) {
            JudgedCase judged = Grader.judge(
                            exercise, cases.subList(i, i + 1), run.calls().subList(i, i + 1))
                    .get(0);
            if (fails.test(judged)) return Optional.of(judged);
        }
        return Optional.empty();
    }

    private DrawnCase drawn(Example example) {
        return new DrawnCase(trial, exercise.signature(), List.of(example.arguments()));
    }

    private static Example example(JudgedCase judged) {
        return new Example(judged.drawn().calls().get(0));
    }

    private List<Example> finite(List<Example> examples) {
        List<Example> finite = new ArrayList<>();
        for (Example example : examples) {
            boolean isFinite = exercise.reference().expect(example.arguments(), trial.conditioning()).stream()
                    .allMatch(output -> output.expected().isFinite());
            if (isFinite) finite.add(example);
        }
        return List.copyOf(finite);
    }

    /** A run that did not come to its end. */
    private static final class UnfinishedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
