package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import normbook.Reader;
import normbook.TestApp;
import normbook.TestCatalog;
import normbook.content.ContentFolder;
import normbook.content.Problem;
import normbook.exercise.Report.CaseReport;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.sandbox.WorkerPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exercises whose reference is a program in their own folder, run by real jailed workers. */
class OwnReferenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SLUG = "moving-average";

    private static final String YAML = """
            title: {zh-TW: 移動平均, en: Moving average}
            signature: double[] smooth(double[] x, int window)
            cases:
              - {name: by-hand, title: A, inputs: {x: [1, 3, 5, 7], window: 2}}
              - name: drawn
                title: B
                hidden: true
                inputs: {window: 3}
                generated:
                  x: {shape: [9], scale: [2], seed: submission}
              - {name: kept, law: input-not-modified, inputs: {x: [1, 3, 5], window: 2}}
            """;

    private static final String SMOOTH = """
            public class %s {
                public static double[] smooth(double[] x, int window) {
                    double[] y = new double[x.length - window + 1];
                    for (int i = 0; i < y.length; i++) {
                        for (int k = 0; k < window; k++) y[i] += x[i + k] / window;
                    }
                    return y;
                }
            }
            """;
    private static final String REFERENCE = SMOOTH.formatted("Reference");

    /** The same, summed the other way round. */
    private static final String RIGHT =
            SMOOTH.formatted("Solution").replace("int k = 0; k < window; k++", "int k = window - 1; k >= 0; k--");

    private static ReferenceWorkers references;
    private static WorkerPool learners;

    @TempDir
    private Path content;

    @BeforeAll
    static void start() {
        references = new ReferenceWorkers(new WorkerPool(TestApp.temporaryFolder(), 1));
        learners = new WorkerPool(TestApp.temporaryFolder(), 1);
    }

    @AfterAll
    static void stop() {
        references.close();
        learners.close();
    }

    @BeforeEach
    void writeTheFolder() {
        write("exercise.yml", YAML);
        write("statement.zh-TW.md", "請實作 `smooth`。");
        write("statement.en.md", "Write `smooth`.");
        write("Starter.java", SMOOTH.formatted("Solution").replaceAll("(?s)double\\[] y.*return y;", "return x;"));
        write("Reference.java", REFERENCE);
    }

    @Test
    void itsResultsAreWhatASolutionIsHeldTo() throws Exception {
        assertEquals(List.of(), problems());
        assertEquals(Verdict.ACCEPTED, grade(RIGHT, 1).verdict());
        assertEquals(Verdict.ACCEPTED, grade(RIGHT, 2).verdict());
        Report wrong = grade(RIGHT.replace("/ window", "/ (window - 1)"), 1);
        assertEquals(Verdict.WRONG_ANSWER, wrong.verdict());
        CaseReport byHand = wrong.cases().get(0);
        assertEquals(2, byHand.firstDifference().expected());
        assertEquals(4, byHand.firstDifference().actual());
        assertTrue(byHand.message().in(Language.EN).startsWith("result[0] should be 2.0"), byHand.toString());
        assertEquals(
                Verdict.WRONG_ANSWER,
                grade(RIGHT.replace("double[] y", "x[0] = 9; double[] y"), 1).verdict());
        Report shorter = grade(RIGHT.replace("- window + 1", "- window"), 1);
        assertTrue(shorter.cases().get(0).message().in(Language.EN).contains("3"), shorter.toString());
    }

    @Test
    void whatItFillsInPlaceIsComparedToo() throws Exception {
        write("exercise.yml", """
                title: {zh-TW: 前綴和, en: Sums}
                signature: void sums(double[] x, double[] out)
                fills: [out]
                cases:
                  - {name: a, title: A, inputs: {x: [1, 2, 3], out: [0, 0, 0]}}
                  - name: on
                    title: B
                    inputs: {x: [1, 2, 3], out: [1, 1, 1]}
                    then: [{inputs: {x: [4, 4, 4]}}]
                """);
        String program = """
                public class %s {
                    public static void sums(double[] x, double[] out) {
                        double before = out[out.length - 1];
                        for (int i = 0; i < x.length; i++) out[i] = before += x[i];
                    }
                }
                """;
        write("Reference.java", program.formatted("Reference"));
        assertEquals(List.of(), problems());
        String solution = program.formatted("Solution");
        assertEquals(Verdict.ACCEPTED, grade(solution, 1).verdict());
        Report wrong = grade(solution.replace("double before = out[out.length - 1]", "double before = 0"), 1);
        assertEquals(
                List.of("passed", "failed"),
                wrong.cases().stream()
                        .map(c -> c.passed() ? "passed" : "failed")
                        .toList());
        assertTrue(wrong.cases().get(1).message().in(Language.EN).contains("out[0]"), wrong.toString());
    }

    @Test
    void howFarAResultMayBeOffIsTheAuthorsToSay() throws Exception {
        String off = RIGHT.replace("return y;", "y[0] += 1e-4; return y;");
        assertEquals(Verdict.WRONG_ANSWER, grade(off, 1).verdict());
        write("exercise.yml", YAML.replace("cases:", "tolerance: {absolute: 1e-3}\ncases:"));
        assertEquals(Verdict.ACCEPTED, grade(off, 1).verdict());
        String ofOneCase = YAML.replace("window: 2}}", "window: 2}, tolerance: {relative: 0.01}}");
        write("exercise.yml", ofOneCase.replaceFirst("name: kept, (.*), tolerance: .*}}", "name: kept, $1}"));
        assertEquals(List.of(), problems());
        assertEquals(
                List.of(true, false, true),
                grade(off, 1).cases().stream()
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .map(CaseReport::passed)
                        .toList());
    }

    @Test
    void aReferenceThatIsNoProgramIsNamedByItsLine() {
        write("Reference.java", REFERENCE.replace("return y;", "return z;"));
        assertProblems("Reference.java:7 exercise.program.not-compiled");
        write("Reference.java", REFERENCE.replace("Reference", "Other"));
        assertProblems("Reference.java:1 exercise.program.not-compiled");
        write("Reference.java", REFERENCE.replace("return y;", "y[0] = Math.random(); return y;"));
        assertProblems("Reference.java:7 exercise.program.refused");
        write("Reference.java", REFERENCE.replace("return y;", "new java.io.File(\"/\").delete(); return y;"));
        assertProblems("Reference.java:7 exercise.program.refused");
    }

    @Test
    void aCaseThatItCannotAnswerIsNamedByItsLine() {
        write("exercise.yml", YAML.replace("window: 2}}\n  - name", "window: 9}}\n  - name"));
        assertProblems("exercise.yml:4 exercise.reference.threw");
        write("exercise.yml", YAML);
        write("Reference.java", REFERENCE.replace("return y;", "while (y[0] != 0.5) y[0]++; return y;"));
        assertProblems("exercise.yml:4 exercise.reference.limit.WORK");
        write("Reference.java", REFERENCE.replace("return y;", "return window == 3 ? null : y;"));
        assertProblems("exercise.yml:5 exercise.reference.irregular");
        write("Reference.java", REFERENCE.replace("return y;", "y[0] = window == 3 ? 0.0 / 0 : 1; return y;"));
        assertProblems("exercise.yml:5 exercise.reference.not-finite");
        write("Reference.java", REFERENCE.replace("return y;", "x[0] = 0; return y;"));
        assertProblems(
                "exercise.yml:4 exercise.reference.writes",
                "exercise.yml:5 exercise.reference.writes",
                "exercise.yml:11 exercise.reference.writes");
    }

    @Test
    void whatDependsOnMoreThanItsParametersIsRefused() {
        String counting = REFERENCE
                .replace("return y;", "y[0] += calls++; return y;")
                .replace("{\n    public", "{\n    static int calls;\n    public");
        write("Reference.java", counting);
        assertProblems(
                "exercise.yml:4 exercise.reference.unsteady",
                "exercise.yml:5 exercise.reference.unsteady",
                "exercise.yml:11 exercise.reference.unsteady");
    }

    @Test
    void aToleranceThatLetsZerosPassIsRefused() {
        write("exercise.yml", YAML.replace("[1, 3, 5, 7]", "[1e-12, 3e-12, 5e-12, 7e-12]"));
        assertProblems("exercise.yml:4 exercise.tolerance.wide");
        write("exercise.yml", YAML.replace("cases:", "tolerance: {absolute: 2}\ncases:"));
        assertProblems("exercise.yml:3 exercise.tolerance.range");
    }

    @Test
    void oneReferenceIsWanted() throws IOException {
        write("exercise.yml", YAML.replace("cases:", "reference: layer-norm-forward\ncases:"));
        assertProblems("exercise.yml:3 exercise.reference.both");
        write("exercise.yml", YAML);
        Files.delete(folder().resolve("Reference.java"));
        assertProblems("exercise.yml:1 exercise.reference.missing");
        write("Reference.java", REFERENCE);
        write("exercise.yml", YAML.replace("double[] smooth", "void smooth"));
        assertProblems("exercise.yml:2 exercise.reference.nothing");
        write("exercise.yml", YAML.replace("cases:", "fills: [window]\ncases:"));
        assertProblems("exercise.yml:3 exercise.reference.fills");
        write("exercise.yml", YAML.replace("input-not-modified", "normalized-mean-zero"));
        assertProblems("exercise.yml:11 exercise.case.law-of-own-reference");
    }

    @Test
    void itsFailureIsNeverTheLearners() throws Exception {
        // Only for numbers that no draw of the check has had.
        write("Reference.java", REFERENCE.replace("return y;", "if (x[0] > 4) y[99] = 0; return y;"));
        assertEquals(List.of(), problems());
        Exercise exercise = exercise();
        long seed = LongStream.iterate(10, s -> s + 1)
                .filter(s -> firstNumber(exercise.cases().get(1), exercise.signature(), s) > 4)
                .findFirst()
                .orElseThrow();
        Report report = grade(RIGHT, seed);
        assertEquals(Verdict.INTERNAL_ERROR, report.verdict());
        assertTrue(report.message().in(Language.EN).contains("not your program’s fault"), report.toString());
        assertEquals(List.of(), report.cases());
    }

    private static double firstNumber(TestCase testCase, Signature signature, long seed) {
        return DrawnCase.draw(testCase, signature, seed).calls().get(0).get(0).data()[0];
    }

    @Test
    void whatHasNotChangedIsNotRunAgain() {
        ContentFolder files = new ContentFolder(content);
        ExerciseCatalog first = ExerciseCatalog.read(files, ExerciseCatalog.none(), references);
        ExerciseCatalog second = ExerciseCatalog.read(files, first, TestCatalog.NO_REFERENCES);
        assertEquals(first.find(SLUG), second.find(SLUG));
        assertFalse(first.find(SLUG).isEmpty());
    }

    @Test
    void aWrongAnswerIsNamedByTheInstructorsOwnMisconceptions() throws Exception {
        writeMisconceptions();
        assertEquals(List.of(), problems());
        ProbeTable table = catalog().probes().get(0);
        assertEquals(
                SLUG + ": the cases show 2 of 2 misconceptions",
                table.summary(Language.EN).split(" and")[0]);
        String oneLess = RIGHT.replace("x[i + k] / window", "x[i + k] * (1.0 / (window - 1))");
        Report named = grade(oneLess, 3);
        assertEquals("divides-by-one-less", named.misconception().hints().get(0).id());
        assertEquals("少除了什麼？", named.misconception().hints().get(0).message().in(Language.ZH_TW));
        assertEquals(
                "sums-only",
                grade(RIGHT.replace(" / window", ""), 3)
                        .misconception()
                        .hints()
                        .get(0)
                        .id());
        assertEquals(null, grade(RIGHT.replace("/ window", "/ (window + 1)"), 3).misconception(), "never a guess");
        assertEquals(
                null,
                grade(oneLess.replace("return y;", "return window == 3 ? x : y;"), 3)
                        .misconception());
        assertEquals(null, grade(RIGHT, 3).misconception());
    }

    @Test
    void misconceptionsThatTheCasesDoNotShowOrTellApartAreNamed() throws IOException {
        writeMisconceptions();
        write("misconceptions/sums-only.java", RIGHT.replace("/ window", "/ (window < 9 ? window : 1)"));
        assertProblems("sums-only.java:1 exercise.misconception.hidden");
        write("misconceptions/sums-only.java", RIGHT.replace("/ window", "/ (window < 9 ? window - 1 : 1)"));
        assertProblems("sums-only.java:1 exercise.misconception.alike");
        write("exercise.yml", YAML + "indistinguishable: [[sums-only, divides-by-one-less]]\n");
        assertEquals(List.of(), problems());
        write("misconceptions/sums-only.java", RIGHT.replace("return y;", "while (y[0] != 0.5) y[0]++; return y;"));
        assertProblems("sums-only.java:0 exercise.misconception.endless.WORK");
        write("misconceptions/sums-only.java", "class Solution {");
        assertProblems("sums-only.java:1 exercise.program.not-compiled");
        Files.delete(folder().resolve("misconceptions/sums-only.java"));
        assertProblems("misconceptions.yml:5 exercise.misconception.no-program");
        writeMisconceptions();
        write("misconceptions/other.java", RIGHT);
        assertProblems("other.java:1 exercise.misconception.no-words");
    }

    private void writeMisconceptions() {
        write("exercise.yml", YAML);
        write("misconceptions.yml", """
                misconceptions:
                  - id: divides-by-one-less
                    hint: {zh-TW: 少除了什麼？, en: "How many numbers are there?"}
                    description: {zh-TW: 除以 window − 1, en: Divides by window − 1}
                  - id: sums-only
                    hint: {zh-TW: 這是平均嗎？, en: "Is it a mean?"}
                    description: {zh-TW: 沒有除, en: Does not divide}
                """);
        write("misconceptions/divides-by-one-less.java", RIGHT.replace("/ window", "/ (window - 1)"));
        write("misconceptions/sums-only.java", RIGHT.replace("/ window", ""));
    }

    @Test
    void learnersGetVerdictsByItAndNothingOfIt() throws Exception {
        write("Reference.java", REFERENCE.replace("return y;", "return y; // the secret of the reference"));
        try (TestApp app = TestApp.start(content, TestApp.temporaryFolder(), Map.of("NORMBOOK_WORKERS", "1"))) {
            Reader learner = app.reader();
            String page = learner.get("/exercises/" + SLUG).body();
            assertTrue(page.contains("smooth"), page);
            String path = "/api/exercises/" + SLUG + "/submissions";
            String csrf = learner.csrf("/exercises/" + SLUG);
            for (String source : List.of(RIGHT, RIGHT.replace("/ window", "/ 2.0"))) {
                String json = JSON.createObjectNode().put("source", source).toString();
                HttpResponse<String> answer = learner.postJson(path, json, "X-CSRF-Token", csrf);
                assertEquals(200, answer.statusCode(), answer.body());
                assertEquals(
                        source.equals(RIGHT) ? "accepted" : "wrong_answer",
                        JSON.readTree(answer.body()).get("verdict").asText());
                assertFalse((page + answer.body()).contains("secret of the reference"));
            }
            assertEquals(
                    404, learner.get("/exercises/" + SLUG + "/Reference.java").statusCode());
        }
    }

    private Report grade(String source, long seed) throws InterruptedException {
        return new Grader(learners).grade(exercise(), source, seed, "id");
    }

    private Exercise exercise() {
        ExerciseCatalog catalog = catalog();
        return catalog.find(SLUG).orElseThrow(() -> new AssertionError(catalog.problems()));
    }

    private ExerciseCatalog catalog() {
        return ExerciseCatalog.read(new ContentFolder(content), ExerciseCatalog.none(), references);
    }

    private List<String> problems() {
        return catalog().problems().stream()
                .map(problem -> problem.place() + " " + problem.message(Messages.of(Language.EN)))
                .toList();
    }

    private void assertProblems(String... expected) {
        List<Problem> found = catalog().problems();
        assertEquals(
                List.of(expected),
                found.stream()
                        .map(problem -> problem.file().getFileName() + ":" + problem.line() + " " + problem.key())
                        .toList());
        for (Language language : Language.values()) {
            found.forEach(problem ->
                    assertFalse(problem.message(Messages.of(language)).matches(".*\\{\\d}.*"), problem.toString()));
        }
    }

    private Path folder() {
        return content.resolve("exercises").resolve(SLUG);
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(folder().resolve(file).getParent());
            Files.writeString(folder().resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
