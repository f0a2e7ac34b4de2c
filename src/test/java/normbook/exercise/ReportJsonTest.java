package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import normbook.exercise.Report.CaseReport;
import normbook.exercise.Report.Counterexample;
import normbook.exercise.Report.FirstDifference;
import normbook.exercise.Report.Hint;
import normbook.exercise.Report.Misconception;
import normbook.exercise.Report.Step;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.sandbox.Run.Budget;
import normbook.sandbox.Run.Diagnostic;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
    private static final LocalizedText TEXT = new LocalizedText(Map.of(Language.ZH_TW, "甲", Language.EN, "A"));

    private static final Report REPORT = new Report(
            "s1",
            "batch-norm-forward",
            Verdict.UNSTABLE,
            0.5,
            TEXT,
            List.of(
                    new CaseReport(
                            "offset",
                            TEXT,
                            false,
                            false,
                            2,
                            null,
                            TEXT,
                            new FirstDifference("y", List.of(0, 2), 1.5, Double.NaN),
                            List.of("double eps = 0.0;")),
                    new CaseReport("rows", TEXT, true, true, 1, "batch-permutation", null, null, List.of())),
            new Misconception(List.of(
                    new Hint("forgot-beta", TEXT, "/lessons/a#b", null), new Hint("naive-variance", TEXT, null, null))),
            List.of(new Diagnostic(1, 2, "here")),
            new Budget(3, 4),
            "",
            8.3);

    @Test
    void theJsonHasTheKeysOfTheContract() {
        assertEquals(
                "{\"id\":\"s1\",\"exercise\":\"batch-norm-forward\",\"verdict\":\"unstable\",\"score\":0.5,"
                        + "\"message\":{\"zh-TW\":\"甲\",\"en\":\"A\"},\"cases\":["
                        + "{\"name\":\"offset\",\"title\":{\"zh-TW\":\"甲\",\"en\":\"A\"},\"hidden\":false,"
                        + "\"passed\":false,\"weight\":2,\"law\":null,\"message\":{\"zh-TW\":\"甲\",\"en\":\"A\"},"
                        + "\"first_difference\":{\"output\":\"y\",\"index\":[0,2],\"expected\":1.5,\"actual\":\"NaN\"},\"inputs\":[\"double"
                        + " eps = 0.0;\"]},{\"name\":\"rows\",\"title\":{\"zh-TW\":\"甲\",\"en\":\"A\"},\"hidden\":true,"
                        + "\"passed\":true,\"weight\":1,\"law\":\"batch-permutation\",\"message\":null,\"first_difference\":null,"
                        + "\"inputs\":[]}],\"misconception\":{\"id\":\"forgot-beta+naive-variance\",\"message\":{\"zh-TW\":\"甲\\n"
                        + "\\n"
                        + "甲\",\"en\":\"A\\n"
                        + "\\n"
                        + "A\"},\"section\":\"/lessons/a#b\",\"hints\":["
                        + "{\"id\":\"forgot-beta\",\"message\":{\"zh-TW\":\"甲\",\"en\":\"A\"},\"section\":\"/lessons/a#b\"},"
                        + "{\"id\":\"naive-variance\",\"message\":{\"zh-TW\":\"甲\",\"en\":\"A\"},\"section\":null}]},"
                        + "\"diagnostics\":[{\"line\":1,\"column\":2,\"message\":\"here\"}],"
                        + "\"budget\":{\"used\":3,\"limit\":4},\"output\":\"\",\"graded_ms\":8.3,\"counterexample\":null}",
                ReportJson.write(REPORT));
    }

    @Test
    void whatIsWrittenReadsBack() {
        assertEquals(REPORT, ReportJson.read(ReportJson.write(REPORT)));
    }

    /** They were written before cases told their weights. */
    @Test
    void casesOfOldReportsWeighOne() {
        String old = ReportJson.write(REPORT).replace("\"weight\":2,", "");
        assertEquals(1, ReportJson.read(old).cases().get(0).weight());
    }

    @Test
    void aMisconceptionFromBeforeThereWereSectionsReadsAsOneHint() {
        String old = ReportJson.write(REPORT)
                .replaceFirst(
                        "\"misconception\":.*?]},", "\"misconception\":{\"id\":\"a\",\"message\":{\"en\":\"A\"}},");
        List<Hint> hints = ReportJson.read(old).misconception().hints();
        assertEquals(List.of(new Hint("a", LocalizedText.of(Language.EN, "A"), null, null)), hints);
    }

    @Test
    void aCounterexampleIsWrittenWithItsSumAndReadsBack() {
        Report report = REPORT.with(new Counterexample(
                List.of("double[][] x = {{1}, {3}};"),
                "double[][] y = Solution.forward(x);",
                TEXT,
                new FirstDifference("y", List.of(0, 0), -1, 0),
                List.of(new Step(TEXT, "μ[0] = (1 + 3) / 2 = 2"))));
        String json = ReportJson.write(report);
        assertTrue(
                json.endsWith(
                        "\"counterexample\":{\"inputs\":[\"double[][] x = {{1}, {3}};\"],"
                                + "\"call\":\"double[][] y = Solution.forward(x);\",\"message\":{\"zh-TW\":\"甲\",\"en\":\"A\"},"
                                + "\"first_difference\":{\"output\":\"y\",\"index\":[0,0],\"expected\":-1.0,\"actual\":0.0},"
                                + "\"steps\":[{\"label\":{\"zh-TW\":\"甲\",\"en\":\"A\"},\"formula\":\"μ[0] = (1 + 3) / 2 = 2\"}]}}"),
                json);
        assertEquals(report, ReportJson.read(json));
    }

    @Test
    void aReportFromBeforeThereWereCounterexamplesStillReads() {
        String old = ReportJson.write(REPORT).replace(",\"counterexample\":null", "");
        assertFalse(old.contains("counterexample"));
        assertEquals(REPORT, ReportJson.read(old));
    }

    @Test
    void textThatIsNoReportIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ReportJson.read("{"));
        assertThrows(IllegalArgumentException.class, () -> ReportJson.read("{}"));
    }
}
