package normbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The search over the course that is shipped, as a reader uses it. */
class CourseSearchTest {
    private final Reader reader = TestApp.shared().reader();

    @Test
    void aPageWithoutAQuestionSaysWhatCanBeFound() {
        Document page = reader.page("/search");
        assertNotNull(page.selectFirst("form[role=search] input[name=q]"));
        assertTrue(page.select("#found").text().contains("簡體"));
        assertNull(page.selectFirst(".hits"));
    }

    @Test
    void chineseEnglishAndSimplifiedWordsAreFoundWithTheirContext() {
        for (String asked : List.of("變異", "变异", "Variance", "ReLU")) {
            Element first = search(asked).selectFirst(".hit");
            assertNotNull(first, asked);
            assertNotNull(first.selectFirst("mark"), asked);
        }
    }

    @Test
    void lessonsQuestionsAndExercisesAreFound() {
        Document page = search("平均值");
        List<String> addresses = page.select(".hit h2 a").eachAttr("href");
        for (String kind : List.of("/lessons/", "/quizzes/", "/exercises/")) {
            assertTrue(addresses.stream().anyMatch(address -> address.startsWith(kind)), kind + " " + addresses);
        }
    }

    @Test
    void everyHitLeadsToAPlaceThatIsThere() {
        for (String asked : List.of("批次", "梯度", "running", "平均值 變異數", "normalization")) {
            for (String address : search(asked).select(".hit h2 a").eachAttr("href")) {
                String[] parts = address.split("#", 2);
                Document page = reader.page(parts[0]);
                if (parts.length == 1) continue;
                assertNotNull(page.getElementById(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)), address);
            }
        }
    }

    @Test
    void aStatementIsFoundOnceInTheLanguageOfTheReader() {
        Document page = search(reader.reading("en"), "batch-norm-forward variance");
        assertTrue(page.select(".hit h2 a[href^=/exercises/]").size() > 0);
        List<String> addresses = page.select(".hit h2 a").eachAttr("href");
        assertEquals(addresses.size(), addresses.stream().distinct().count());
    }

    @Test
    void whatIsTypedIsTextAndStaysInTheField() {
        Document page = search("<script>alert(1)</script> \"批次\"");
        assertEquals(
                "<script>alert(1)</script> \"批次\"",
                page.selectFirst("input[name=q]").val());
        assertFalse(page.html().contains("<script>alert"));
    }

    @Test
    void switchingTheLanguageKeepsWhatWasAskedFor() {
        String back = search("批次").selectFirst(".languages a[lang=en]").attr("href");
        Document page =
                reader.page(reader.get(back).headers().firstValue("location").orElseThrow());
        assertEquals("批次", page.selectFirst("input[name=q]").val());
        assertEquals("en", page.selectFirst("html").attr("lang"));
    }

    private Document search(String asked) {
        return search(reader, asked);
    }

    private static Document search(Reader reader, String asked) {
        return reader.page("/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
    }
}
