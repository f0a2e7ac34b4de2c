package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import normbook.TestCatalog;
import normbook.content.Problem;
import normbook.language.Language;
import normbook.language.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseReaderTest {
    private static final String HEAD = """
        title: {zh-TW: 題目, en: Task}
        signature: double[][] forward(double[][] x, double[] gamma, double[] beta, double eps)
        reference: batch-norm-forward
        cases:
        """;
    private static final String CASE =
            "  - {name: a, title: A, inputs: {x: [[1], [2]], gamma: [1], beta: [0], eps: 0}}\n";

    @TempDir
    private Path content;

    private ExerciseFolder folder;

    @BeforeEach
    void writeACompleteFolder() {
        folder = new ExerciseFolder(content);
    }

    @Test
    void theShippedExerciseReads() {
        Exercise exercise = folder.catalog().find("batch-norm-forward").orElseThrow();
        assertEquals(List.of(), folder.catalog().problems());
        assertEquals("批次標準化：訓練時的前向傳播", exercise.title().in(Language.ZH_TW));
        assertEquals("Write `forward`.", exercise.statement().in(Language.EN));
        assertEquals("The mean first", exercise.hints().get(0).in(Language.EN));
        assertEquals("by-hand", exercise.cases().get(0).name());
        assertEquals(5, exercise.cases().stream().filter(TestCase::hidden).count());
        assertEquals(
                "double[][] forward(double[][] x, double[] gamma, double[] beta, double eps)",
                exercise.signature().toString());
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(content.resolve("exercises/batch-norm-forward/Starter.java"));
        folder.write("statement.en.md", "");
        assertProblems(
                "exercises/batch-norm-forward/Starter.java exercise.file.missing",
                "exercises/batch-norm-forward/statement.en.md exercise.file.missing");
    }

    @Test
    void hintsMayBeMissingButNotBroken() throws IOException {
        folder.write("hints.yml", "hints:\n  - {de: Nein}\n");
        assertProblems("exercises/batch-norm-forward/hints.yml:2 content.yaml.unknown-language");
        folder.write("hints.yml", "");
        assertProblems("exercises/batch-norm-forward/hints.yml exercise.file.missing");
        Files.delete(content.resolve("exercises/batch-norm-forward/hints.yml"));
        assertEquals(List.of(), folder.catalog().problems());
    }

    @Test
    void brokenYamlNamesItsLine() {
        yaml("title: a\nsignature: ]\n");
        assertProblems(":2 content.yaml.syntax");
    }

    @Test
    void anUnknownReferenceIsNamedWithTheKnownOnes() {
        yaml((HEAD + CASE).replace("reference: batch-norm-forward", "reference: dropout"));
        assertProblems(":3 exercise.reference.unknown");
    }

    @Test
    void aSignatureThatIsNotTheReferencesIsRefused() {
        yaml((HEAD + CASE).replace("double eps)", "float eps)"));
        assertProblems(":2 exercise.signature.unreadable");
        yaml((HEAD + CASE).replace(", double eps)", ")"));
        assertProblems(":3 exercise.reference.other-signature");
    }

    @Test
    void everyBrokenCaseIsReportedAtItsLine() {
        yaml(HEAD
                + CASE
                + CASE
                + CASE.replace("name: a", "name: B")
                + CASE.replace("name: a", "name: c").replace(", eps: 0", "")
                + CASE.replace("name: a", "name: d").replace("[[1], [2]]", "[[1], [2, 3]]")
                + CASE.replace("name: a", "name: e").replace("gamma: [1]", "gamma: [1], delta: 1")
                + CASE.replace("name: a", "name: f, law: gravity")
                + CASE.replace("name: a", "name: g, weight: 0")
                + CASE.replace("name: a", "name: h, probe: speed")
                + CASE.replace("name: a", "name: i").replace("[[1], [2]]", "[[]]"));
        assertProblems(
                ":6 exercise.case.duplicate",
                ":7 exercise.case.name",
                ":8 exercise.case.missing-input",
                ":9 exercise.case.ragged",
                ":10 content.yaml.unknown-key",
                ":11 exercise.case.unknown-law",
                ":12 exercise.case.weight",
                ":13 exercise.case.probe",
                ":14 exercise.case.empty-list");
    }

    @Test
    void whatTheReferenceCannotComputeIsTheAuthorsToMend() {
        yaml(HEAD + CASE.replace("[[1], [2]]", "[[1, 2], [3, 4]]") + CASE.replace("[[1], [2]]", "[[1], [1]]"));
        assertProblems(":5 exercise.case.not-computable", ":6 exercise.case.not-finite");
    }

    @Test
    void brokenGeneratorsAreReportedAtTheirLine() {
        String drawn =
                "  - {name: %s, title: A, inputs: {gamma: [1, 1], beta: [0, 0], eps: 1},\n     generated: {x: %s}}\n";
        yaml(HEAD
                + drawn.formatted("a", "{shape: [3], seed: 1}")
                + drawn.formatted("b", "{shape: [3, 2], seed: 1, offset: [1, 2, 3]}")
                + drawn.formatted("c", "{shape: [3, 2], seed: 1, distribution: cauchy}")
                + drawn.formatted("d", "{shape: [3, 2], seed: clock}")
                + drawn.formatted("e", "{shape: [3, 2]}")
                + drawn.formatted("f", "{shape: [99999, 99999], seed: 1}"));
        assertProblems(
                ":6 exercise.case.shape",
                ":8 exercise.case.per-channel",
                ":10 exercise.case.distribution",
                ":12 content.yaml.not-an-integer",
                ":14 content.yaml.missing-key",
                ":16 exercise.case.shape");
    }

    @Test
    void aLawThatDoesNotHoldForTheseInputsIsRefused() {
        String rows = CASE.replace("[[1], [2]]", "[[1], [2], [4]]");
        yaml(HEAD
                + CASE
                + rows.replace("name: a", "name: b, law: scale-invariance").replace("eps: 0", "eps: 1")
                + rows.replace("name: a", "name: c, law: unit-affine").replace("gamma: [1]", "gamma: [2]")
                + rows.replace("name: a", "name: d, law: normalized-mean-zero").replace("beta: [0]", "beta: [1]")
                + rows.replace("name: a", "name: e, law: sample-alone").replace("eps: 0", "eps: 1")
                + rows.replace("name: a", "name: f, law: momentum-zero"));
        assertProblems(
                ":6 exercise.case.law-does-not-hold",
                ":7 exercise.case.law-does-not-hold",
                ":8 exercise.case.law-does-not-hold",
                ":9 exercise.case.law-does-not-hold",
                ":10 exercise.case.law-does-not-hold");
    }

    @Test
    void aLawIsItsOwnTitleUnlessTheAuthorHasAnother() {
        yaml("misconceptions: []\n"
                + HEAD
                + CASE
                + CASE.replace("name: a, title: A", "name: b, law: scale-invariance")
                + CASE.replace("name: a", "name: c, law: scale-invariance"));
        Exercise exercise = folder.catalog().find("batch-norm-forward").orElseThrow();
        assertEquals(
                "性質：ε = 0 時，x 全部乘以同一個正數，結果不變", exercise.cases().get(1).title().in(Language.ZH_TW));
        assertEquals("A", exercise.cases().get(2).title().in(Language.EN));
    }

    @Test
    void furtherCallsAreForExercisesThatUpdateArrays() {
        yaml(HEAD + CASE.replace("eps: 0}", "eps: 0}, then: [{inputs: {x: [[3], [4]]}}]"));
        assertProblems(":5 exercise.case.then");
    }

    @Test
    void lawsAloneAreNoExercise() {
        yaml(HEAD + CASE.replace("name: a", "name: a, law: shift-invariance"));
        assertProblems(":1 exercise.case.none");
    }

    @Test
    void oneBadExerciseDoesNotBlockTheRest() throws IOException {
        Files.createDirectories(content.resolve("exercises/another"));
        ExerciseCatalog catalog = folder.catalog();
        assertEquals(
                List.of("batch-norm-forward"),
                catalog.list().stream().map(Exercise::slug).toList());
        assertEquals(4, catalog.problems().size());
    }

    @Test
    void withoutAFolderThereAreNoExercises() {
        assertEquals(List.of(), TestCatalog.read(content.resolve("nowhere")).list());
    }

    private void yaml(String text) {
        folder.write("exercise.yml", text);
    }

    /** Places that begin with a colon are lines of exercise.yml. */
    private void assertProblems(String... expected) {
        ExerciseCatalog catalog = folder.catalog();
        String file = "exercises/batch-norm-forward/exercise.yml";
        assertEquals(
                String.join("\n", expected),
                String.join(
                        "\n",
                        catalog.problems().stream()
                                .map(p -> (p.place() + " " + p.key()).replace(file, ""))
                                .toList()));
        assertTrue(catalog.list().isEmpty());
        for (Problem problem : catalog.problems()) {
            for (Language language : Language.values()) problem.message(Messages.of(language));
        }
    }
}
