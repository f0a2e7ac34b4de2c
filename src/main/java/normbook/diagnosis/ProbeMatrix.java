package normbook.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an exercise's probes can tell: each misconception from the right answer, and each from each other.
 *
 * @param rows one a misconception
 * @param alike misconceptions that are told from the right answer but not from each other
 */
public record ProbeMatrix(String slug, List<Row> rows, List<Alike> alike) {

    /**
     * @param distance from the right answer, in tolerances: the largest over the elements of the probe that shows it best
     * @param probe its position in the list; −1 where none shows it
     */
    public record Row(String id, double distance, int probe) {
        public boolean shown() {
            return distance > 1;
        }
    }

    public record Alike(String first, String second) {}

    /** @param probes need no answers: {@link Probe#unanswered} */
    public static ProbeMatrix of(String slug, List<Probe> probes) {
        return of(slug, Diagnosis.ids(slug), probes);
    }

    /** @param ids the only ones that are considered */
    public static ProbeMatrix of(String slug, Collection<String> ids, List<Probe> probes) {
        Subject subject = Subject.find(slug).orElse(Subject.UNKNOWN).only(Set.copyOf(ids));
        List<Candidate> candidates = new ArrayList<>();
        for (Variant variant : subject.variants()) candidates.add(Candidate.of(variant, subject, probes));
        TreeMap<String, Row> rows = new TreeMap<>();
        for (Candidate candidate : candidates) rows.merge(candidate.id(), candidate.row(), ProbeMatrix::weaker);
        return new ProbeMatrix(slug, List.copyOf(rows.values()), alike(candidates, probes));
    }

    /** Of the same cases drawn anew: what shows least counts, and whatever is alike in one of them. */
    public ProbeMatrix worst(ProbeMatrix other) {
        TreeMap<String, Row> worst = new TreeMap<>();
        for (Row row : rows) worst.put(row.id(), row);
        for (Row row : other.rows) worst.merge(row.id(), row, ProbeMatrix::weaker);
        List<Alike> either =
                Stream.concat(alike.stream(), other.alike.stream()).distinct().toList();
        return new ProbeMatrix(slug, List.copyOf(worst.values()), either);
    }

    /** Misconceptions that no probe tells from the right answer. */
    public List<Row> hidden() {
        return rows.stream().filter(row -> !row.shown()).toList();
    }

    /** Of several forms the one that shows least counts. */
    private static Row weaker(Row first, Row second) {
        return first.distance() <= second.distance() ? first : second;
    }

    private static List<Alike> alike(List<Candidate> candidates, List<Probe> probes) {
        List<Alike> alike = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            for (Candidate second : candidates.subList(i + 1, candidates.size())) {
                candidates.get(i).likeness(second, probes).ifPresent(alike::add);
            }
        }
        return alike.stream().distinct().toList();
    }

    /**
     * What a misconception gives back for each probe.
     *
     * @param answers empty where its program stops
     */
    private record Candidate(String id, List<List<double[]>> answers, Row row) {

        static Candidate of(Variant variant, Subject subject, List<Probe> probes) {
            List<List<double[]>> answers = new ArrayList<>();
            Row best = new Row(variant.id(), 0, -1);
            for (Evidence probe : Evidence.inOrder(probes)) {
                List<double[]> answer = subject.outputs(probe.arguments(), variant.changed());
                double distance = distance(answer, probe.expected(), probe.tolerance());
                if (distance > best.distance()) best = new Row(variant.id(), distance, answers.size());
                answers.add(answer);
            }
            return new Candidate(variant.id(), answers, best);
        }

        /** Whether both are wrong and nowhere further from each other than two programs of one mistake may be. */
        Optional<Alike> likeness(Candidate other, List<Probe> probes) {
            if (id.equals(other.id) || !row.shown() || !other.row.shown()) return Optional.empty();
            for (int i = 0; i < probes.size(); i++) {
                List<double[]> own = answers.get(i);
                List<double[]> tolerance = ofSameMistake(own, probes.get(i).tolerance());
                if (distance(own, other.answers.get(i), tolerance) > 1) return Optional.empty();
            }
            return Optional.of(new Alike(id, other.id));
        }

        private static List<double[]> ofSameMistake(List<double[]> answer, List<double[]> tolerance) {
            List<double[]> widened = new ArrayList<>();
            for (int k = 0; k < Math.min(answer.size(), tolerance.size()); k++) {
                widened.add(Closeness.ofSameMistake(answer.get(k), tolerance.get(k)));
            }
            return widened;
        }

        /** Infinite where only one of them has a result, or a number where the other has none. */
        private static double distance(List<double[]> first, List<double[]> second, List<double[]> tolerance) {
            if (first.isEmpty() != second.isEmpty()) return Double.POSITIVE_INFINITY;
            double distance = 0;
            for (int k = 0; k < Math.min(tolerance.size(), first.size()); k++) {
                if (first.get(k).length != second.get(k).length) return Double.POSITIVE_INFINITY;
                for (int i = 0; i < first.get(k).length; i++) {
                    double one = inTolerances(
                            first.get(k)[i], second.get(k)[i], tolerance.get(k)[i]);
                    distance = Math.max(distance, one);
                }
            }
            return distance;
        }

        private static double inTolerances(double a, double b, double tolerance) {
            if (Closeness.within(a, b, 0)) return 0;
            double distance = Math.abs(a - b) / tolerance;
            return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
        }
    }
}
