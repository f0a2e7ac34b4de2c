package normbook.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import normbook.diagnosis.ProbeMatrix.Alike;
import normbook.diagnosis.ProbeMatrix.Row;
import normbook.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ProbeMatrixTest {
    static final List<String> SLUGS = DrawnProbes.SLUGS;

    /** Pairs no probe of the exercise can tell apart, or only with luck. */
    private static final Set<Alike> ALIKE = Set.of(
            new Alike("naive-variance", "naive-variance-clamped"),
            new Alike("running-var-biased", "integer-division-bessel"));

    @ParameterizedTest
    @FieldSource("SLUGS")
    void probesOfManyKindsTellEverythingThatCanBeTold(String slug) {
        ProbeMatrix matrix = ProbeMatrix.of(slug, DrawnProbes.unanswered(slug, 5));
        assertEquals(List.of(), matrix.hidden(), slug);
        assertTrue(ALIKE.containsAll(matrix.alike()), slug + " " + matrix.alike());
    }

    @Test
    void withoutALargeEpsilonItsPlacesLookAlike() {
        List<Probe> probes = DrawnProbes.unanswered("batch-norm-forward", 5).subList(2, 3);
        Set<Alike> alike =
                Set.copyOf(ProbeMatrix.of("batch-norm-forward", probes).alike());
        assertTrue(alike.contains(new Alike("eps-squared", "eps-omitted")), alike.toString());
    }

    @Test
    void withoutAnOffsetLostDigitsDoNotShow() {
        List<Probe> probes = DrawnProbes.unanswered("batch-norm-forward", 5).subList(0, 4);
        Set<String> hidden = ProbeMatrix.of("batch-norm-forward", probes).hidden().stream()
                .map(Row::id)
                .collect(Collectors.toSet());
        assertEquals(Set.of("naive-variance", "naive-variance-clamped"), hidden);
    }

    @Test
    void ofTwoDrawingsWhatShowsLeastCountsAndWhatIsAlikeInOne() {
        List<Probe> probes = DrawnProbes.unanswered("batch-norm-forward", 5);
        ProbeMatrix all = ProbeMatrix.of("batch-norm-forward", probes);
        ProbeMatrix small = ProbeMatrix.of("batch-norm-forward", probes.subList(2, 3));
        for (ProbeMatrix worst : List.of(all.worst(small), small.worst(all))) {
            assertEquals(small.hidden(), worst.hidden());
            assertEquals(Set.copyOf(small.alike()), Set.copyOf(worst.alike()));
        }
    }

    @Test
    void whatIsNotDeclaredIsNotInTheTable() {
        List<Probe> probes = DrawnProbes.unanswered("batch-norm-forward", 5).subList(2, 3);
        ProbeMatrix matrix = ProbeMatrix.of("batch-norm-forward", List.of("eps-omitted", "forgot-beta"), probes);
        assertEquals(
                List.of("eps-omitted", "forgot-beta"),
                matrix.rows().stream().map(Row::id).toList());
        assertEquals(List.of(), matrix.alike());
    }

    @Test
    void theTableHasALineAMisconceptionAndASentenceAProblem() {
        List<Probe> probes = DrawnProbes.unanswered("batch-norm-forward", 5).subList(0, 3);
        List<String> names = IntStream.range(0, 3).mapToObj(i -> "probe-" + i).toList();
        ProbeMatrix matrix = ProbeMatrix.of("batch-norm-forward", probes);
        for (Language language : Language.values()) {
            List<String> lines = MatrixTable.lines(matrix, names, language);
            assertEquals(
                    1
                            + matrix.rows().size()
                            + matrix.hidden().size()
                            + matrix.alike().size(),
                    lines.size());
        }
        String table = String.join("\n", MatrixTable.lines(matrix, names, Language.EN));
        assertTrue(table.contains("No probe tells naive-variance from the right answer."), table);
    }
}
