package normbook.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import normbook.diagnosis.Decision.Accumulator;
import normbook.diagnosis.Decision.Formula;
import normbook.reference.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Names over random probes: the right one, or none. */
class DiagnosisTest {
    static final List<String> SLUGS = DrawnProbes.SLUGS;
    private static final int SEEDS = 20;

    @ParameterizedTest
    @FieldSource("SLUGS")
    void everyMisconceptionIsNamedAsItself(String slug) {
        Set<String> wrong = new TreeSet<>();
        for (Variant variant : subject(slug).variants()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                List<Probe> probes = rounded(made(slug, seed, variant.changed(), 0), seed);
                if (probes.stream().allMatch(DiagnosisTest::right)) continue; // does not show
                String name = name(slug, probes);
                if (!accepted(slug, variant.id(), name)) wrong.add(variant.id() + " is called " + name);
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /**
     * Without a negative variance among them, clamped results are the plain ones. n / (n − 1) of two ints is 1, and the
     * variance stored the biased one, unless a channel has two numbers, which an image has not.
     */
    private static boolean accepted(String slug, String id, String name) {
        boolean notNegative = id.equals("naive-variance-clamped") && name.equals("naive-variance");
        boolean moreThanTwo = slug.equals("batch-norm-conv2d-running")
                && Set.of("running-var-biased", "integer-division-bessel").contains(id)
                && name.isEmpty();
        return name.equals(id) || notNegative || moreThanTwo;
    }

    @ParameterizedTest
    @FieldSource("SLUGS")
    void rightProgramsAreNeverNamed(String slug) {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertEquals("", name(slug, DrawnProbes.unanswered(slug, seed)));
            for (Accumulator style : List.of(Accumulator.DOUBLE, Accumulator.SHIFTED)) {
                List<Probe> probes = made(slug, seed, Decisions.of(style), 0);
                assertTrue(probes.stream().allMatch(DiagnosisTest::right), slug + " " + style + " " + seed);
                assertEquals("", name(slug, probes));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SLUGS")
    void twoAtOnceAreNamedAsTheTwoOrAsTheOneThatShowsOrNotAtAll(String slug) {
        Set<String> wrong = new TreeSet<>();
        int named = 0;
        int all = 0;
        for (Pair pair : Pair.among(singles(slug))) {
            for (int seed = 0; seed < 3; seed++) {
                String name = name(slug, made(slug, seed, pair.changed(), 0));
                String both = pair.first() + "+" + pair.second();
                all++;
                if (name.equals(both)) named++;
                else if (!List.of("", pair.first(), pair.second()).contains(name))
                    wrong.add(both + " is called " + name);
            }
        }
        assertEquals(Set.of(), wrong);
        assertTrue(named > all / 3, slug + ": " + named + " of " + all + " named");
    }

    /** Right wherever the numbers are ordinary and wrong at an offset is no garbage but what lost digits look like. */
    @Test
    void garbageIsNeverNamed() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            String slug = SLUGS.get(i % SLUGS.size());
            List<Probe> probes = DrawnProbes.answered(DrawnProbes.unanswered(slug, i), probe -> {
                List<double[]> garbage = new ArrayList<>();
                for (double[] expected : probe.expected()) garbage.add(garbage(expected, random));
                return DrawnProbes.with(probe, garbage);
            });
            if (probes.subList(0, 4).stream().allMatch(DiagnosisTest::right)) continue;
            assertEquals("", name(slug, probes), () -> slug + " " + written(probes));
        }
    }

    /** Another number here and there, another scale, a constant, the numbers of another place. */
    private static double[] garbage(double[] expected, Random random) {
        double[] special = {0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e300, Double.MIN_VALUE};
        double[] garbage = expected.clone();
        int kind = random.nextInt(5);
        double constant = special[random.nextInt(special.length)];
        for (int i = 0; i < garbage.length; i++) {
            garbage[i] = switch (kind) {
                case 0 -> random.nextGaussian();
                case 1 -> constant;
                case 2 -> expected[i] * (1 + constant);
                case 3 -> random.nextInt(3) == 0 ? random.nextGaussian() : expected[i];
                default -> expected[random.nextInt(garbage.length)];
            };
        }
        return garbage;
    }

    @ParameterizedTest
    @FieldSource("SLUGS")
    void whatIsNearlyAMisconceptionIsNotNamed(String slug) {
        Set<String> wrong = new TreeSet<>();
        for (Variant variant : singles(slug)) {
            for (int seed = 0; seed < SEEDS; seed++) {
                String name = name(slug, made(slug, seed, variant.changed(), 1e-6));
                if (!name.isEmpty()) wrong.add(variant.id() + " is called " + name);
            }
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            String name = name(slug, made(slug, seed, Decisions.of(), 1e-6));
            if (!name.isEmpty()) wrong.add("right is called " + name);
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void lostDigitsAreNamedOnlyWhereTheOffsetIsLarge() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Probe> probes = made("batch-norm-forward", seed, Decisions.of(Formula.DIFFERENCE), 0);
            assertEquals("", name("batch-norm-forward", probes.subList(0, 4)));
            assertEquals("naive-variance", name("batch-norm-forward", probes));
        }
    }

    @Test
    void aMisconceptionBesideLostDigitsIsNamedWithThem() {
        Set<String> wrong = new TreeSet<>();
        int named = 0;
        for (Variant single : singles("batch-norm-forward")) {
            if (single.id().equals("integer-division-mean")) continue; // its mean is 0: nothing is subtracted
            Decisions both = single.changed().changedBy(Decisions.of(Formula.DIFFERENCE));
            String name = name("batch-norm-forward", made("batch-norm-forward", 2, both, 0));
            if (name.equals(single.id() + "+naive-variance")) named++;
            else if (!List.of("", single.id(), "naive-variance").contains(name)) wrong.add(single.id() + " is " + name);
        }
        assertEquals(Set.of(), wrong);
        assertTrue(named >= 12, String.valueOf(named));
    }

    @Test
    void answersOfAnotherShapeAreNotNamed() {
        Probe probe = DrawnProbes.unanswered("batch-norm-running", 1).get(0);
        double[] y = probe.expected().get(0);
        List<List<double[]>> answers = new ArrayList<>();
        answers.add(List.of());
        answers.add(List.of(y));
        answers.add(List.of(new double[1], new double[0], new double[99]));
        answers.add(Arrays.asList(y, null, null));
        for (List<double[]> answer : answers) {
            Probe odd = new Probe(probe.arguments(), answer, probe.expected(), probe.tolerance());
            assertEquals("", name("batch-norm-running", List.of(odd)));
        }
        assertEquals("", name("batch-norm-running", List.of()));
    }

    @ParameterizedTest
    @FieldSource("SLUGS")
    void numbersThatAreNoneAreComparedLikeAnyOther(String slug) {
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e308, -0.0, Double.MIN_VALUE}) {
            List<Probe> probes = DrawnProbes.answered(DrawnProbes.unanswered(slug, 4), probe -> {
                List<Tensor> arguments = new ArrayList<>(DrawnProbes.tensors(probe));
                double[] x = arguments.get(0).data().clone();
                Arrays.fill(x, odd);
                arguments.set(0, new Tensor(arguments.get(0).shape(), x));
                List<double[]> expected = subject(slug).outputs(arguments, Decisions.of());
                List<double[]> wrong = expected.stream().map(double[]::clone).toList();
                wrong.get(0)[0] = 0.123;
                return new Probe(List.copyOf(arguments), wrong, expected, probe.tolerance());
            });
            assertEquals("", name(slug, probes), slug + " " + odd);
        }
    }

    @Test
    void everyAnchorIsAnAnnotationOfTheLesson() throws IOException {
        String annotations =
                Files.readString(Path.of("content/lessons/batch-normalization/batch-normalization.annotations.yml"));
        for (Map<String, Misconception> words : MisconceptionBank.all().values()) {
            for (Misconception misconception : words.values()) {
                if (misconception.lessonAnchor() == null) continue;
                String id = misconception.lessonAnchor().replace("batch-normalization#annotation-", "");
                assertTrue(annotations.contains("- id: " + id + "\n"), id);
            }
        }
    }

    @Test
    void anExerciseThatIsNotInTheBankNamesNothing() {
        assertEquals("", name("fizz-buzz", made("batch-norm-forward", 1, Decisions.of(Formula.DIFFERENCE), 0)));
    }

    private static List<Probe> made(String slug, long seed, Decisions changed, double noise) {
        Random random = new Random(seed);
        return DrawnProbes.answered(DrawnProbes.unanswered(slug, seed), probe -> {
            List<double[]> outputs = new ArrayList<>();
            for (double[] output : subject(slug).outputs(DrawnProbes.tensors(probe), changed)) {
                double[] noisy = output.clone();
                for (int i = 0; i < noisy.length; i++) noisy[i] *= 1 + noise * (2 * random.nextDouble() - 1);
                outputs.add(noisy);
            }
            return outputs.isEmpty() ? probe : DrawnProbes.with(probe, outputs);
        });
    }

    /** Moved by up to a third of the tolerance, as another order of summation might. */
    private static List<Probe> rounded(List<Probe> probes, long seed) {
        Random random = new Random(seed);
        return DrawnProbes.answered(probes, probe -> {
            List<double[]> outputs = new ArrayList<>();
            for (int k = 0; k < probe.actual().size(); k++) {
                double[] moved = probe.actual().get(k).clone();
                double[] tolerance = probe.tolerance().get(k);
                for (int i = 0; i < moved.length; i++) moved[i] += tolerance[i] * (2 * random.nextDouble() - 1) / 3;
                outputs.add(moved);
            }
            return DrawnProbes.with(probe, outputs);
        });
    }

    private static boolean right(Probe probe) {
        return Evidence.of(List.of(probe)).orElseThrow().get(0).right();
    }

    private static Subject subject(String slug) {
        return Subject.find(slug).orElseThrow();
    }

    private static List<Variant> singles(String slug) {
        return subject(slug).variants().stream().filter(v -> !v.bySymptom()).toList();
    }

    private static String name(String slug, List<Probe> probes) {
        return Diagnosis.of(slug).name(probes).stream().map(Misconception::id).collect(Collectors.joining("+"));
    }

    private static String written(List<Probe> probes) {
        StringBuilder written = new StringBuilder();
        for (Probe probe : probes) for (double[] actual : probe.actual()) written.append(Arrays.toString(actual));
        return written.toString();
    }
}
