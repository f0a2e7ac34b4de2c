package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import normbook.TestCatalog;
import normbook.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an exercise declares, against what its cases show. */
class ProbeTableTest {
    private static final String HEAD = """
        title: {zh-TW: 題目, en: Task}
        signature: double[][] forward(double[][] x, double[] gamma, double[] beta, double eps)
        reference: batch-norm-forward
        """;
    private static final String ZERO_EPS =
            "cases:\n  - {name: a, title: A, inputs: {x: [[1], [2]], gamma: [2], beta: [%s], eps: 0}}\n";

    @TempDir
    private Path content;

    private ExerciseFolder folder;

    @BeforeEach
    void writeACompleteFolder() {
        folder = new ExerciseFolder(content);
    }

    @Test
    void aMisconceptionThatNoCaseShowsKeepsItsExerciseBack() {
        folder.write(
                "exercise.yml",
                HEAD + "misconceptions:\n  - forgot-gamma\n  - forgot-beta\n" + ZERO_EPS.formatted("0"));
        assertProblems(":6 exercise.misconception.hidden [forgot-beta]");
        assertEquals(List.of(), folder.catalog().list());
        assertEquals(
                "batch-norm-forward: the cases show 1 of 2 misconceptions and leave 0 pairs alike.",
                folder.catalog().probes().get(0).summary(Language.EN));
    }

    @Test
    void twoThatNoCaseTellsApartKeepItBackUnlessTheAuthorSaysSo() {
        String both = HEAD + "misconceptions: [forgot-affine, bare-standardise]\n";
        folder.write("exercise.yml", both + ZERO_EPS.formatted("1"));
        assertProblems(":4 exercise.misconception.alike [forgot-affine, bare-standardise]");
        String known = "indistinguishable: [[bare-standardise, forgot-affine]]\n";
        folder.write("exercise.yml", both + known + ZERO_EPS.formatted("1"));
        assertProblems();
        assertEquals(1, folder.catalog().list().size());
    }

    @Test
    void withoutAListEverythingOfTheReferenceIsDeclared() {
        folder.write("exercise.yml", HEAD + ZERO_EPS.formatted("1"));
        List<String> problems = problems();
        assertTrue(problems.contains(":3 exercise.misconception.hidden [eps-omitted]"), problems.toString());
        assertTrue(problems.contains(":3 exercise.misconception.hidden [naive-variance]"), problems.toString());
        folder.write("exercise.yml", HEAD + "misconceptions: []\n" + ZERO_EPS.formatted("1"));
        assertProblems();
    }

    /** β is −1, 0 or 1, so that some seeds do not show it; then 2, 3 or 4. */
    @Test
    void whatOnlySomeSeedsShowIsNotShown() {
        String drawn = HEAD + "misconceptions: [forgot-beta]\n" + """
            cases:
              - name: a
                title: A
                inputs: {x: [[1], [2]], gamma: [2], eps: 0}
                generated:
                  beta: {shape: [1], offset: [%s], distribution: uniform, decimals: 0, seed: submission}
            """;
        folder.write("exercise.yml", drawn.formatted("3"));
        assertProblems();
        folder.write("exercise.yml", drawn.formatted("0"));
        assertProblems(":4 exercise.misconception.hidden [forgot-beta]");
        double[] drawnBeta = LongStream.rangeClosed(1, 5)
                .mapToDouble(seed -> new Input.Generated(
                                new int[] {1},
                                new double[] {0},
                                new double[] {1},
                                Input.Distribution.UNIFORM,
                                OptionalLong.empty(),
                                0)
                        .draw(seed, "a/beta")
                        .data()[0])
                .toArray();
        assertTrue(Arrays.stream(drawnBeta).anyMatch(beta -> beta == 0), Arrays.toString(drawnBeta));
        assertTrue(Arrays.stream(drawnBeta).anyMatch(beta -> beta != 0), Arrays.toString(drawnBeta));
    }

    @Test
    void unknownMisconceptionsAndOddPairsAreNamed() {
        folder.write("exercise.yml", HEAD + "misconceptions: [forgot-gama]\n" + ZERO_EPS.formatted("1"));
        assertEquals(":4 exercise.misconception.unknown", problems().get(0).split(" \\[")[0]);
        folder.write("exercise.yml", HEAD + "indistinguishable:\n  - [forgot-beta]\n" + ZERO_EPS.formatted("1"));
        assertProblems(":5 exercise.misconception.not-a-pair []");
    }

    @Test
    void theShippedCasesTellEverythingWhicheverTheSeed() {
        for (ProbeTable table : TestCatalog.read(Path.of("content")).probes()) {
            assertEquals(List.of(), table.matrix().hidden(), table.slug());
            assertEquals(List.of(), table.matrix().alike(), table.slug());
            int rows = table.matrix().rows().size();
            assertTrue(rows > 8, table.slug());
            for (Language language : Language.values()) {
                assertEquals(rows + 1, table.lines(language).size());
                assertTrue(table.summary(language).startsWith(table.slug()), table.summary(language));
            }
        }
    }

    private List<String> problems() {
        String file = "exercises/batch-norm-forward/exercise.yml";
        return folder.catalog().problems().stream()
                .map(p -> (p.place() + " " + p.key() + " " + p.arguments()).replace(file, ""))
                .toList();
    }

    private void assertProblems(String... expected) {
        assertEquals(List.of(expected), problems());
    }
}
