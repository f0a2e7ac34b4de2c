package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import normbook.exercise.Report.CaseReport;
import normbook.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What may come back: values count and not objects, so that a result may share its rows with whatever it likes as long
 * as no input was changed; arrays to be filled count as they were passed.
 */
class ResultShapesTest {
    private static final String BACKWARD = "batch-norm-backward";
    private static final String RIGHT_BACKWARD = ShippedExercises.source(BACKWARD, "accepted/ClosedForm");

    @TempDir
    private Path folder;

    @Test
    void whatIsNoMatrixOfNumbersIsSaidInWords() throws Exception {
        assertSays("y 是 null。", "return null;");
        assertSays("y[1] 是 null。", "double[][] y = new double[4][2]; y[1] = null; return y;");
        assertSays("y[3] 的長度是 1，應與其他列一樣是 2。", "double[][] y = new double[4][2]; y[3] = new double[1]; return y;");
        assertSays("y 的形狀應為 4×2，實際為 2×4。", "return new double[2][4];");
        assertSays("y 的形狀應為 4×2，實際為 0。", "return new double[0][];");
        assertSays(
                "y[0][0] 應為 -1.3416407864998738，實際為 NaN。",
                "double[][] y = new double[4][2]; y[0][0] = 0.0 / 0; return y;");
        assertSays(
                "y[0][0] 應為 -1.3416407864998738，實際為 -Infinity。",
                "double[][] y = new double[4][2]; y[0][0] = -1.0 / 0; return y;");
    }

    @Test
    void rowsThatAreOneArrayAreWrongBecauseOfTheirNumbers() throws Exception {
        String source = Solutions.TWO_PASS.replace("return y;", "java.util.Arrays.fill(y, y[0]); return y;");
        CaseReport report = ShippedExercises.find(grade(ExerciseFolder.SLUG, source), "by-hand");
        assertEquals(List.of(1, 0), report.firstDifference().index());
    }

    @Test
    void rowsThatAreOneArrayAreRightWhereTheyShouldBeEqual() throws Exception {
        String source = ShippedExercises.source("batch-norm-eval", "accepted/InverseRoot")
                .replaceFirst(
                        "return y;", "if (x.length == 3 && x[0][0] == 2.5) java.util.Arrays.fill(y, y[0]); return y;");
        assertTrue(source.contains("Arrays.fill"));
        assertTrue(ShippedExercises.find(grade("batch-norm-eval", source), "same-rows")
                .passed());
    }

    @Test
    void aResultWrittenOverAnInputIsRightButForTheInput() throws Exception {
        String source = RIGHT_BACKWARD.replace("double[][] dx = new double[n][d];", "double[][] dx = dy;");
        Report report = grade(BACKWARD, source);
        assertEquals(
                List.of("input-kept"),
                report.cases().stream()
                        .filter(c -> !c.passed())
                        .map(CaseReport::name)
                        .toList());
        assertEquals(
                "dy 被改動了：呼叫之後，內容必須和呼叫之前一樣。請把結果寫進新的陣列。",
                ShippedExercises.find(report, "input-kept").message().in(Language.ZH_TW));
    }

    @Test
    void anArrayThatIsToBeFilledAndIsNotIsToldSo() throws Exception {
        String source = RIGHT_BACKWARD.replace("int n = x.length;", "int n = x.length; dGamma = dGamma.clone();");
        CaseReport report = ShippedExercises.find(grade(BACKWARD, source), "arrays-in-use");
        assertEquals(
                "dGamma is what it was before the call: nothing was written into the array that is passed."
                        + " Write into its elements; to let the parameter name another array changes nothing.",
                report.message().in(Language.EN));
        CaseReport hidden = ShippedExercises.find(grade(BACKWARD, source), "large-batch");
        assertEquals("應就地改寫的陣列和呼叫之前一模一樣。", hidden.message().in(Language.ZH_TW));
    }

    @Test
    void anArrayThatIsWrittenInAnyCaseIsNowhereCalledUnfilled() throws Exception {
        String source = ShippedExercises.source("batch-norm-running", "wrong_answer/MomentumReversed");
        CaseReport report = ShippedExercises.find(grade("batch-norm-running", source), "momentum-one");
        assertTrue(
                report.message().in(Language.EN).startsWith("runningMean[0] should be "), report.message()::toString);
    }

    @Test
    void rowsMayBeReplacedInAnArrayThatIsToBeFilled() throws Exception {
        String source = ShippedExercises.source("batch-norm-fold", "accepted/OneLoop")
                .replaceFirst(
                        "\\n( *)for \\(",
                        "\n        for (int r = 0; r < weight.length; r++) weight[r] = weight[r].clone();\n$1for (");
        assertTrue(source.contains("weight[r].clone()"));
        assertEquals(Verdict.ACCEPTED, grade("batch-norm-fold", source).verdict());
    }

    private void assertSays(String message, String statements) throws InterruptedException {
        Report report = grade(ExerciseFolder.SLUG, Solutions.method(statements));
        CaseReport byHand = ShippedExercises.find(report, "by-hand");
        assertFalse(byHand.passed());
        assertEquals(message, byHand.message().in(Language.ZH_TW));
        assertEquals(Verdict.WRONG_ANSWER, report.verdict());
    }

    private Report grade(String slug, String source) throws InterruptedException {
        return new Grader(new TrustedSandbox(folder)).grade(ShippedExercises.find(slug), source, 5, "s1");
    }
}
