package normbook.laboratory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import normbook.TestApp;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a reader gets without scripts. */
class LaboratoryControllerTest {
    private static final String PAGE = "/lessons/batch-normalization/laboratory";

    private final TestApp app = TestApp.shared();

    @Test
    void withoutScriptsThePageSaysWhatItWouldShowAndHasTheNumbersOfTheStart() {
        Document page = app.reader().page(PAGE);
        assertEquals(4, page.select("noscript").size());
        for (Element number : page.select("[data-cell]"))
            assertFalse(number.text().isBlank(), number.outerHtml());
        assertEquals(
                "3.000", page.selectFirst("[data-cell='before.expectedMean']").text());
        assertEquals("2.250", page.selectFirst("[data-cell='after.variance']").text());
        assertEquals(
                List.of(OneBatch.ROWS, CatchingUp.ROWS, DeepNetwork.LAYERS),
                page.select("tbody[data-rows]").stream()
                        .map(body -> body.select("tr").size())
                        .toList());
        for (Element table : page.select("table")) {
            assertFalse(table.select("caption").text().isBlank());
            assertEquals(table.select("th").size(), table.select("th[scope]").size());
        }
    }

    @Test
    void itIsTheSameBytesForEveryReaderOfALanguage() {
        assertArrayEquals(
                app.reader().getBytes(PAGE).body(),
                app.instructor().getBytes(PAGE).body());
        Document english = app.reader().reading("en").page(PAGE);
        assertEquals("en", english.selectFirst("html").attr("lang"));
        assertEquals("Batch normalization laboratory", english.selectFirst("h1").text());
        assertEquals(
                "zh-Hant-TW",
                english.selectFirst(".kicker a[href=/lessons/batch-normalization]")
                        .attr("lang"));
    }

    @Test
    void aLessonWithoutALaboratoryHasNone() {
        for (String path : List.of("/lessons/none/laboratory", PAGE + "/none", "/lessons/../laboratory")) {
            assertTrue(app.reader().get(path).statusCode() >= 400, path);
        }
    }

    @Test
    void aNumberIsWrittenWithThreeDecimalsOrAsAPowerOfTen() {
        assertEquals("3.142", Figure.of(Math.PI));
        assertEquals("−0.050", Figure.of(-0.05));
        assertEquals("2.50 × 10⁻³", Figure.of(0.0025));
        assertEquals("1.00 × 10⁻²", Figure.of(0.009999));
        assertEquals("−1.23 × 10¹²", Figure.of(-1.23e12));
        assertEquals("0", Figure.of(-1e-17));
    }
}
