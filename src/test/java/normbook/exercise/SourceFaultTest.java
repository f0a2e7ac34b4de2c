package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import normbook.exercise.SubmissionView.DiagnosticView;
import normbook.language.Language;
import normbook.sandbox.WorkerPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said, in the reader's language, of a source in which the method asked for is not found. */
class SourceFaultTest {
    private static final String HEADER =
            "static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps)";
    private static final String ASKED = "題目要求：static double[][] forward(double[][], double[], double[], double)";

    @TempDir
    static Path folder;

    private static WorkerPool sandbox;

    private final Exercise exercise = ShippedExercises.find("batch-norm-forward");

    @BeforeAll
    static void open() {
        sandbox = new WorkerPool(folder, 1);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void aMethodOfAnotherNameIsMissed() throws Exception {
        assertSaid("類別 Solution 裡沒有方法 forward：請檢查名稱的拼法與大小寫。", ASKED, HEADER.replace("forward", "Forward"));
    }

    @Test
    void eachDifferenceOfTheHeaderIsSaid() throws Exception {
        assertSaid("方法 forward 必須是 static。", ASKED, HEADER.replace("static ", ""));
        assertSaid("方法 forward 不能是 private。", ASKED, "private " + HEADER);
        assertSaid(
                "方法 forward 應傳回 double[][]，但寫的是 float[][]。",
                ASKED,
                HEADER.replace("double[][] forward", "float[][] forward"));
        assertSaid(
                "方法 forward 必須是 static。方法 forward 的參數型別應為（double[][], double[], double[], double），但寫的是（double[][], double[], double[], float）。",
                ASKED,
                HEADER.replace("static ", "").replace("double eps", "float eps"));
    }

    @Test
    void theJsonKeepsTheSandboxsWords() throws Exception {
        Report report = grade(source("private " + HEADER));
        assertEquals("Method forward must not be private.", report.message().in(Language.EN));
        assertTrue(report.diagnostics().get(0).message().startsWith("Found: private static double[][] forward("));
    }

    @Test
    void aClassOfAnotherNameOrInAPackageIsMissed() throws Exception {
        String right = source(HEADER);
        assertEquals(
                "找不到類別 Solution：請把方法寫在名為 Solution 的類別裡。",
                view(right.replace("class Solution", "class Main")).headline());
        assertEquals(
                "類別 Solution 不能放在套件裡：請刪去第一行的 package 宣告。",
                view("package mine;\n" + right).headline());
    }

    @Test
    void syntaxOfALaterJavaIsSaidToBe() throws Exception {
        String patterns = source(HEADER)
                .replace(
                        "return null;",
                        "Object o = x; return switch (o) { case double[][] y -> y; default -> null; };");
        SubmissionView view = view(patterns);
        assertEquals("compile_error", view.verdict());
        assertTrue(view.headline().contains("這門課使用 Java 17"), view::toString);
    }

    @Test
    void whatJavacSaysStaysInItsWords() throws Exception {
        SubmissionView view = view("class Solution { int x = ; }");
        assertEquals("程式無法編譯；編譯器的訊息會指出是哪幾行。", view.headline());
        assertEquals("illegal start of expression", view.diagnostics().get(0).message());
    }

    @Test
    void anEmptySourceIsSaidOnceAndInTheReadersLanguage() throws Exception {
        SubmissionView view = view(" ");
        assertEquals("程式是空的；請寫出 Solution 類別與題目要求的方法。", view.headline());
        assertEquals(List.of(), view.diagnostics());
    }

    private void assertSaid(String headline, String detail, String header) throws InterruptedException {
        SubmissionView view = view(source(header));
        assertEquals(headline, view.headline());
        DiagnosticView only = view.diagnostics().get(0);
        assertTrue(only.message().startsWith(detail), only::toString);
    }

    private static String source(String header) {
        return "class Solution {\n    " + header + " { return null; }\n}\n";
    }

    private Report grade(String source) throws InterruptedException {
        return new Grader(sandbox).grade(exercise, source, 1, "s1");
    }

    private SubmissionView view(String source) throws InterruptedException {
        Submission submission = new Submission("s1", 1, exercise.slug(), source, 1, grade(source), Instant.EPOCH);
        return new SubmissionView.Maker(exercise, Language.ZH_TW).graded(submission);
    }
}
