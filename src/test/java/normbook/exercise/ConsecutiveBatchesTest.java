package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import normbook.exercise.Report.CaseReport;
import normbook.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that call several times with the same arrays, as training does. */
class ConsecutiveBatchesTest {
    private static final String SLUG = "batch-norm-running";
    private static final String RIGHT = ShippedExercises.source(SLUG, "accepted/TwoPass");

    @TempDir
    private Path folder;

    @Test
    void aRightProgramIsRightInEveryBatch() throws Exception {
        assertTrue(find(RIGHT, "consecutive-batches").passed());
        assertTrue(find(RIGHT, "many-batches").passed());
    }

    @Test
    void everyBatchGetsTheArraysOfTheOneBefore() throws Exception {
        String source = RIGHT.replace("static double[][] train(", "static double[] kept;\n    static double[][] train(")
                .replace(
                        "int n = x.length;",
                        "int n = x.length; if (gamma.length == 1) {"
                                + " if (kept != null && kept != runningMean) throw new IllegalStateException(); kept = runningMean; }");
        assertTrue(find(source, "consecutive-batches").passed());
    }

    @Test
    void aMistakeIsSaidOfTheFirstBatchThatShowsIt() throws Exception {
        CaseReport first = find(RIGHT.replace("squares / (n - 1)", "squares / n"), "consecutive-batches");
        assertEquals(
                "Batch 1: runningVar[0] should be 5.75, but is 4.75.",
                first.message().in(Language.EN));
        CaseReport second = find(secondCallForgets(), "consecutive-batches");
        assertEquals("第 2 批：runningMean[0] 應為 3.625，實際為 2.5。", second.message().in(Language.ZH_TW));
        assertEquals(3.625, second.firstDifference().expected());
    }

    @Test
    void theInputsToTryItWithHaveEveryBatch() throws Exception {
        CaseReport report = find(secondCallForgets(), "consecutive-batches");
        assertTrue(report.inputs().contains("double[][] x = {{14.0}, {4.0}, {4.0}, {4.0}, {4.0}};"));
        assertTrue(report.inputs().contains("double[][] x2 = {{6.0}, {14.0}};"));
        assertTrue(report.inputs().contains("double[][] x3 = {{-2.0}, {7.0}, {1.0}};"));
        assertEquals(9, report.inputs().size());
    }

    @Test
    void ofAHiddenCaseNotEvenTheBatchIsTold() throws Exception {
        CaseReport report = find(RIGHT.replace("squares / (n - 1)", "squares / n"), "many-batches");
        assertFalse(report.passed());
        assertEquals("結果與正確答案不同。", report.message().in(Language.ZH_TW));
    }

    @Test
    void anExceptionInALaterBatchIsSaidOfIt() throws Exception {
        String source =
                RIGHT.replace("int n = x.length;", "int n = x.length; if (n == 2 && gamma.length == 1) n /= 0;");
        assertEquals(
                "Batch 2: Threw java.lang.ArithmeticException at Solution.java:12.",
                find(source, "consecutive-batches").message().in(Language.EN));
    }

    @Test
    void newArraysInsteadOfTheGivenOnesAreToldSo() throws Exception {
        CaseReport report = find(ShippedExercises.source(SLUG, "wrong_answer/NewArrays"), "consecutive-batches");
        assertEquals(
                "第 1 批：runningMean 和呼叫之前一模一樣：傳進來的陣列沒有寫入任何數值。請直接改寫它的元素；把參數指向另一個陣列是沒有用的。",
                report.message().in(Language.ZH_TW));
        assertEquals(1.5, report.firstDifference().expected());
        assertEquals(0, report.firstDifference().actual());
    }

    /** Right in the first batch; in the second it starts from zero again. */
    private static String secondCallForgets() {
        return RIGHT.replace(
                "int n = x.length;", "int n = x.length; if (gamma.length == 1 && n == 2) runningMean[0] = 0;");
    }

    private CaseReport find(String source, String name) throws InterruptedException {
        Grader grader = new Grader(new TrustedSandbox(folder));
        return ShippedExercises.find(grader.grade(ShippedExercises.find(SLUG), source, 5, "s1"), name);
    }
}
