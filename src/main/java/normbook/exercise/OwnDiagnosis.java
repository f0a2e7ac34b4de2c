package normbook.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import normbook.diagnosis.Misconception;
import normbook.diagnosis.ProbeMatrix;
import normbook.diagnosis.ProbeMatrix.Alike;
import normbook.diagnosis.ProbeMatrix.Row;
import normbook.exercise.Reference.Output;
import normbook.reference.Tensor;
import normbook.sandbox.Run;
import normbook.sandbox.Run.Call;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.Returned;
import normbook.sandbox.Run.Threw;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names the misconception of an instructor's own whose program does in every case what the learner's does, within the
 * tolerance that right answers have. As elsewhere a name is said only where one alone agrees.
 *
 * @param reference knows what is right in the cases
 */
record OwnDiagnosis(Reference reference, List<OwnMisconception> misconceptions) {
    private static final Logger LOG = LoggerFactory.getLogger(OwnDiagnosis.class);

    List<Misconception> name(List<JudgedCase> judged) throws InterruptedException {
        List<JudgedCase> values =
                judged.stream().filter(one -> one.testCase().law() == null).toList();
        List<DrawnCase> cases = values.stream().map(JudgedCase::drawn).toList();
        List<Call> learners =
                values.stream().flatMap(one -> one.made().stream()).toList();
        List<Misconception> agreeing = new ArrayList<>();
        for (OwnMisconception one : misconceptions) {
            Optional<List<Call>> calls = calls(one, cases);
            if (calls.isEmpty()) return List.of(); // it might be this one as well
            if (distance(cases, learners, calls.get()) <= 1) agreeing.add(one.words());
        }
        return agreeing.size() == 1 ? agreeing : List.of();
    }

    /** Empty where it fails in spite of the check. */
    private static Optional<List<Call>> calls(OwnMisconception one, List<DrawnCase> cases) throws InterruptedException {
        try {
            return Optional.of(one.program().run(cases).calls());
        } catch (ProgramFailedException e) {
            LOG.warn("a misconception cannot be looked for: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * @param values cases that compare with the reference, which knows them
     * @throws ProgramFailedException where one of the programs does not come to its end
     */
    ProbeMatrix matrix(String bank, List<DrawnCase> values) throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        List<List<Call>> answers = new ArrayList<>();
        for (OwnMisconception one : misconceptions) {
            Run run = one.program().run(values);
            if (run.end() instanceof LimitExceeded end) {
                throw one.program()
                        .failure(
                                0,
                                "exercise.misconception.endless." + end.limit().name(),
                                one.id());
            }
            List<Call> calls = run.calls();
            rows.add(row(one.id(), values, calls));
            answers.add(calls);
        }
        List<Alike> alike = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int k = i + 1; k < rows.size(); k++) {
                boolean bothShown = rows.get(i).shown() && rows.get(k).shown();
                if (bothShown && distance(values, answers.get(i), answers.get(k)) <= 1) {
                    alike.add(new Alike(rows.get(i).id(), rows.get(k).id()));
                }
            }
        }
        return new ProbeMatrix(bank, List.copyOf(rows), List.copyOf(alike));
    }

    /** In which case it is furthest from what is right. */
    private Row row(String id, List<DrawnCase> values, List<Call> calls) {
        Row best = new Row(id, 0, -1);
        int next = 0;
        for (int i = 0; i < values.size(); i++) {
            for (List<Tensor> arguments : values.get(i).calls()) {
                List<Output> right = expected(values.get(i), arguments);
                Call call = next < calls.size() ? calls.get(next) : null;
                next++;
                double distance = distance(right, exact(right), results(right, call));
                if (distance > best.distance()) best = new Row(id, distance, i);
            }
        }
        return best;
    }

    /** The largest over all calls, in tolerances. */
    private double distance(List<DrawnCase> cases, List<Call> first, List<Call> second) {
        double largest = 0;
        int next = 0;
        for (DrawnCase drawn : cases) {
            for (List<Tensor> arguments : drawn.calls()) {
                if (next >= first.size() || next >= second.size()) return Double.POSITIVE_INFINITY;
                List<Output> right = expected(drawn, arguments);
                largest = Math.max(largest, distance(right, first.get(next), second.get(next)));
                next++;
            }
        }
        return largest;
    }

    private List<Output> expected(DrawnCase drawn, List<Tensor> arguments) {
        return reference.expect(arguments, drawn.testCase().conditioning());
    }

    private static double distance(List<Output> right, Call first, Call second) {
        if (first instanceof Threw one && second instanceof Threw other) {
            return one.exception().equals(other.exception()) ? 0 : Double.POSITIVE_INFINITY;
        }
        return distance(right, results(right, first), results(right, second));
    }

    private static double distance(List<Output> right, Optional<List<Tensor>> first, Optional<List<Tensor>> second) {
        if (first.isEmpty() || second.isEmpty()) return Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int k = 0; k < right.size(); k++) {
            Tensor one = first.get().get(k);
            Tensor other = second.get().get(k);
            if (!Arrays.equals(one.shape(), other.shape())) return Double.POSITIVE_INFINITY;
            for (int i = 0; i < one.data().length; i++) {
                // Where the shape is not the right one there is no tolerance: digit for digit.
                double[] tolerances = right.get(k).expected().tolerance();
                double tolerance = i < tolerances.length ? tolerances[i] : 0;
                largest = Math.max(largest, inTolerances(one.data()[i], other.data()[i], tolerance));
            }
        }
        return largest;
    }

    private static double inTolerances(double a, double b, double tolerance) {
        if (Double.compare(a, b) == 0 || a == b) return 0;
        double distance = Math.abs(a - b) / tolerance;
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }

    private static Optional<List<Tensor>> exact(List<Output> right) {
        return Optional.of(
                right.stream().map(output -> output.expected().value()).toList());
    }

    /** What came back for each output; empty where something is not whole. */
    private static Optional<List<Tensor>> results(List<Output> right, Call call) {
        if (!(call instanceof Returned returned)) return Optional.empty();
        List<Tensor> results = new ArrayList<>();
        for (Output output : right) {
            Object actual = output.in(returned);
            if (Checker.irregular(output.name(), actual).isPresent()) return Optional.empty();
            results.add(Tensor.of(actual));
        }
        return Optional.of(results);
    }
}
