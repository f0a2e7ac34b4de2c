package normbook.diagnosis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Naming costs nothing beside running the solution. Generous bounds: the machine may be busy. */
class SpeedTest {
    static final List<String> SLUGS = DrawnProbes.SLUGS;

    @ParameterizedTest
    @FieldSource("SLUGS")
    void aNameIsFoundInMilliseconds(String slug) {
        List<Variant> singles = Subject.find(slug).orElseThrow().variants();
        List<Probe> single = answered(slug, singles.get(0).changed());
        List<Probe> none = DrawnProbes.answered(DrawnProbes.unanswered(slug, 3), probe -> {
            List<double[]> wrong = new ArrayList<>();
            for (double[] output : probe.expected()) {
                wrong.add(output.clone());
                wrong.get(wrong.size() - 1)[0] += 0.5;
            }
            return DrawnProbes.with(probe, wrong);
        });
        double singleMs = fastest(slug, single);
        double noneMs = fastest(slug, none);
        assertTrue(singleMs < 10 && noneMs < 50, singleMs + " and " + noneMs + " ms");
    }

    private static List<Probe> answered(String slug, Decisions changed) {
        Subject subject = Subject.find(slug).orElseThrow();
        return DrawnProbes.answered(
                DrawnProbes.unanswered(slug, 3),
                probe -> DrawnProbes.with(probe, subject.outputs(DrawnProbes.tensors(probe), changed)));
    }

    private static double fastest(String slug, List<Probe> probes) {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < 100; i++) {
            long start = System.nanoTime();
            Diagnosis.of(slug).name(probes);
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e6);
        }
        return fastest;
    }
}
