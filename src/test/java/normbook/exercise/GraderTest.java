package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import normbook.exercise.Report.CaseReport;
import normbook.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real sources, from the case that is drawn to the report. */
class GraderTest {
    @TempDir
    private Path folder;

    private Exercise exercise;
    private Grader grader;

    @BeforeEach
    void readTheShippedExercise() {
        exercise = ExerciseFolder.shipped(folder.resolve("content"));
        grader = new Grader(new TrustedSandbox(folder));
    }

    @Test
    void everySoundWayToWriteItIsAccepted() throws Exception {
        for (long seed = 1; seed <= 20; seed++) {
            assertVerdict(Solutions.TWO_PASS, seed, Verdict.ACCEPTED);
            assertVerdict(Solutions.WELFORD, seed, Verdict.ACCEPTED);
            assertVerdict(Solutions.SCALE_AND_SHIFT, seed, Verdict.ACCEPTED);
        }
        assertEquals(1, grade(Solutions.TWO_PASS, 1).score());
    }

    @Test
    void theNaiveVarianceFailsTheOffsetProbesAndNothingElse() throws Exception {
        for (long seed = 1; seed <= 20; seed++) {
            assertVerdict(
                    Solutions.NAIVE_VARIANCE, seed, Verdict.UNSTABLE, "offset-1e8", "mixed-offsets", "wide-offset");
        }
    }

    @Test
    void wrongFormulasAreWrongAnswers() throws Exception {
        assertVerdict(
                Solutions.EPS_OUTSIDE_THE_ROOT,
                1,
                Verdict.WRONG_ANSWER,
                "ordinary",
                "large-eps",
                "two-rows",
                "constant-column",
                "negative-gamma",
                "tiny-values",
                "large-batch",
                "offset-1e8",
                "mixed-offsets",
                "wide-offset",
                "unit-variance");
        assertEquals(Verdict.WRONG_ANSWER, grade(Solutions.UNBIASED_VARIANCE, 1).verdict());
        assertEquals(Verdict.WRONG_ANSWER, grade(Solutions.FLOAT, 1).verdict());
    }

    @Test
    void writingTheResultIntoXFailsOnlyTheLawThatForbidsIt() throws Exception {
        Report report = assertVerdict(Solutions.IN_PLACE, 1, Verdict.WRONG_ANSWER, "input-kept");
        CaseReport kept = find(report, "input-kept");
        assertTrue(kept.message().in(Language.EN).startsWith("x was modified"), kept.toString());
        assertTrue(kept.message().in(Language.ZH_TW).startsWith("x 被改動了"), kept.toString());
        assertEquals(List.of(0, 0), kept.firstDifference().index());
        assertEquals(1, kept.firstDifference().expected());
    }

    @Test
    void aMethodThatLooksAtTheOrderBreaksTheLawOfRows() throws Exception {
        String source = Solutions.TWO_PASS.replace("return y;", "y[0][0] += 1e-3; return y;");
        CaseReport law = find(grade(source, 1), "rows-permuted");
        assertEquals("batch-permutation", law.law());
        assertFalse(law.passed());
        assertNotNull(law.firstDifference());
    }

    @Test
    void aMethodThatDoesNotCentreBreaksTheLawOfShifts() throws Exception {
        String source = Solutions.TWO_PASS.replace("gamma[j] * (x[i][j] - mean)", "gamma[j] * x[i][j]");
        assertFalse(find(grade(source, 1), "shifted").passed());
    }

    @Test
    void zerosKeepEveryLawAndScoreNothing() throws Exception {
        Report report = grade(Solutions.ZEROS, 1);
        assertTrue(find(report, "shifted").passed());
        assertEquals(0, report.score());
    }

    @Test
    void theScoreIsTheShareOfTheWeightsPassed() throws Exception {
        double all = exercise.cases().stream().mapToInt(TestCase::weight).sum();
        assertEquals((all - 1) / all, grade(Solutions.IN_PLACE, 1).score());
    }

    @Test
    void theSameSeedGivesTheSameReportAndAnotherSeedOtherNumbers() throws Exception {
        Report first = grade(Solutions.UNBIASED_VARIANCE, 7);
        Report second = grade(Solutions.UNBIASED_VARIANCE, 7);
        assertEquals(first.cases(), second.cases());
        assertEquals(first.message(), second.message());
        assertEquals(draws(7), draws(7));
        assertNotEquals(draws(7), draws(8));
    }

    @Test
    void aDifferenceIsSaidWithItsPlaceAndTheInputsToTryItWith() throws Exception {
        Report report = grade(Solutions.method("return x;"), 1);
        CaseReport byHand = find(report, "by-hand");
        assertEquals("y", byHand.firstDifference().output());
        assertEquals(List.of(0, 0), byHand.firstDifference().index());
        assertEquals(-1.3416407864998738, byHand.firstDifference().expected(), 1e-15);
        assertEquals(1, byHand.firstDifference().actual());
        assertEquals(
                "y[0][0] should be -1.3416407864998738, but is 1.0.",
                byHand.message().in(Language.EN));
        assertEquals(
                "double[][] x = {{1.0, 10.0}, {2.0, 20.0}, {3.0, 30.0}, {4.0, 40.0}};",
                byHand.inputs().get(0));
    }

    @Test
    void hiddenNumbersAreNowhereInTheReport() throws Exception {
        String source = Solutions.method("throw new IllegalStateException(java.util.Arrays.deepToString(x));");
        for (String wrong : List.of(Solutions.UNBIASED_VARIANCE, Solutions.ZEROS, source)) {
            String json = ReportJson.write(grade(wrong, 5));
            for (double number : hiddenNumbers(5)) {
                assertFalse(json.contains(Double.toString(number)), number + " in " + json);
            }
        }
    }

    /** A loop as long as a hidden number is large. */
    @Test
    void theBudgetSpellsOutNoHiddenNumber() throws Exception {
        String counting = Solutions.TWO_PASS.replace(
                "double mean = 0;",
                "if (x.length > 40) for (int k = (int) (1e4 * Math.abs(x[0][0])); k > 0; k--) eps += 0; double mean = 0;");
        Report first = grade(counting, 5);
        Report second = grade(counting, 6);
        assertEquals(Verdict.ACCEPTED, first.verdict());
        assertEquals(first.budget(), second.budget());
    }

    @Test
    void hiddenInputsKeptInAFieldComeTooLateToBeShown() throws Exception {
        String source = """
            public final class Solution {
                static double[][] kept;
                static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
                    double[][] last = kept;
                    kept = x;
                    return last == null ? x : new double[][] {{last[0][0], last[0][1]}, {0, 0}, {0, 0}, {0, 0}};
                }
            }
            """;
        String json = ReportJson.write(grade(source, 5));
        for (double number : hiddenNumbers(5)) assertFalse(json.contains(Double.toString(number)));
    }

    @Test
    void titlesOfHiddenCasesNameNoNumber() {
        for (Exercise shipped : ShippedExercises.ALL.list()) {
            for (TestCase testCase : shipped.cases()) {
                String titles =
                        testCase.title().in(Language.ZH_TW) + testCase.title().in(Language.EN);
                if (testCase.hidden()) assertFalse(titles.matches(".*\\d.*"), shipped.slug() + " " + titles);
            }
        }
    }

    @Test
    void aCompileErrorShowsItsLine() throws Exception {
        Report report = grade("public final class Solution {\n  int x = ;\n}\n", 1);
        assertEquals(Verdict.COMPILE_ERROR, report.verdict());
        assertEquals(2, report.diagnostics().get(0).line());
        assertEquals(0, report.score());
    }

    @Test
    void anEmptyOrHugeSourceIsACompileErrorInWords() throws Exception {
        assertEquals(Verdict.COMPILE_ERROR, grade("  \n", 1).verdict());
        Report huge = grade("// " + "名".repeat(Grader.MOST_SOURCE_BYTES / 3), 1);
        assertEquals(Verdict.COMPILE_ERROR, huge.verdict());
        assertTrue(huge.message().in(Language.ZH_TW).contains("64 KiB"));
    }

    @Test
    void anExceptionIsNamedWithItsLine() throws Exception {
        Report report = grade(Solutions.method("return new double[][] {x[99]};"), 1);
        assertEquals(Verdict.RUNTIME_ERROR, report.verdict());
        assertEquals(3, report.diagnostics().get(0).line());
        String said = report.message().in(Language.EN);
        assertTrue(said.contains("ArrayIndexOutOfBoundsException at Solution.java:3: Index 99"), said);
    }

    private Report grade(String source, long seed) throws InterruptedException {
        return grader.grade(exercise, source, seed, "s1");
    }

    private Report assertVerdict(String source, long seed, Verdict verdict, String... failed) throws Exception {
        Report report = grade(source, seed);
        TreeSet<String> names = new TreeSet<>();
        report.cases().stream().filter(c -> !c.passed()).map(CaseReport::name).forEach(names::add);
        assertEquals(
                verdict + " " + new TreeSet<>(List.of(failed)),
                report.verdict() + " " + names,
                ReportJson.write(report));
        return report;
    }

    private static CaseReport find(Report report, String name) {
        return report.cases().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String draws(long seed) {
        List<Object> arguments = new ArrayList<>();
        for (TestCase testCase : exercise.cases()) {
            DrawnCase drawn = DrawnCase.draw(testCase, exercise.signature(), seed);
            arguments.add(
                    JavaLiteral.declarations(exercise.signature(), drawn.calls().get(0)));
        }
        return arguments.toString();
    }

    /** Every input and expected value of the hidden cases that no other text would hold by chance. */
    private List<Double> hiddenNumbers(long seed) {
        List<Double> numbers = new ArrayList<>();
        for (TestCase testCase : exercise.cases()) {
            if (!testCase.hidden()) continue;
            DrawnCase drawn = DrawnCase.draw(testCase, exercise.signature(), seed);
            double[] x = drawn.calls().get(0).get(0).data();
            Reference.Output y = exercise.reference()
                    .expect(drawn.calls().get(0), testCase.conditioning())
                    .get(0);
            for (double number : x) numbers.add(number);
            for (double number : y.expected().value().data()) numbers.add(number);
        }
        assertTrue(numbers.size() > 1000);
        return numbers;
    }
}
