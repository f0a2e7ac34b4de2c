package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import normbook.Reader;
import normbook.Samples;
import normbook.TestApp;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The smallest counterexample on the page of a submission, in both languages. */
class CounterexamplePageTest {
    private static final String EXERCISE = "/exercises/batch-norm-forward";

    private final Reader reader = TestApp.shared().reader();

    @Test
    void theVerdictShowsTheInputTheTwoNumbersAndTheSum() {
        Element shown = verdict("wrong_answer/EpsOutsideSqrt").selectFirst(".verdict .counterexample");
        assertEquals("最小反例", shown.selectFirst("h3").text());
        assertEquals(
                "double[][] x = {{3}, {1}};\ndouble[] gamma = {1};\ndouble[] beta = {0};\ndouble eps = 3;\n"
                        + "double[][] y = Solution.forward(x, gamma, beta, eps);",
                shown.selectFirst("pre").wholeText());
        assertEquals("y[0][0]", shown.selectFirst(".difference-where code").text());
        assertEquals("0.5", shown.selectFirst(".difference-expected code").text());
        assertEquals("0.25", shown.selectFirst(".difference-actual code").text());
        assertEquals(
                List.of("這一欄的平均值", "這一欄的變異數", "標準化", "乘上 γ，加上 β"),
                shown.select(".sum-label").eachText());
        assertEquals(
                "y[0][0] = 1 · 0.5 + 0 = 0.5", shown.select(".sum code").last().text());
        assertTrue(shown.selectFirst("details").hasAttr("open"));
    }

    @Test
    void itIsInTheReadersLanguage() {
        reader.reading("en");
        Element shown = verdict("wrong_answer/UnbiasedVariance").selectFirst(".counterexample");
        assertEquals("Smallest counterexample", shown.selectFirst("h3").text());
        assertEquals("Mean of this column", shown.selectFirst(".sum-label").text());
    }

    @Test
    void anExceptionIsSaidInWordsWithoutASum() {
        Element shown = verdict("runtime_error/IndexOutOfBounds").selectFirst(".counterexample");
        assertTrue(shown.selectFirst(".counterexample-message").text().contains("ArrayIndexOutOfBoundsException"));
        assertNull(shown.selectFirst(".sum"));
        assertNull(shown.selectFirst(".difference-pair"));
    }

    @Test
    void anAcceptedSolutionHasNone() {
        assertNull(verdict("accepted/TwoPass").selectFirst(".counterexample"));
    }

    private Document verdict(String sample) {
        String source = Samples.source("content" + EXERCISE + "/submissions/" + sample + ".java");
        String location = reader.submit(reader.page(EXERCISE).selectFirst("form.editor-form"), "source", source)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return reader.awaitVerdict(location);
    }
}
