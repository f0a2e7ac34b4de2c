package normbook.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class LessonControllerTest {
    private static final String LESSON = "/lessons/batch-normalization";

    private final TestApp app = TestApp.shared();

    @Test
    void theNoteIsTheSourceByteForByte() throws IOException {
        assertArrayEquals(
                Files.readAllBytes(Path.of("src/test/resources/notes/batch-normalization.zh-tw.md")),
                Files.readAllBytes(Path.of("content/lessons/batch-normalization/batch-normalization.md")));
    }

    @Test
    void theFourSectionsAreRecognisableAndTheContentsLeadToThem() {
        Document page = app.reader().page(LESSON);
        assertEquals(
                List.of("習題預習", "說明知識", "條列重點", "知識測驗"),
                page.select(".section > header h2").eachText().subList(0, 4));
        for (String kind : List.of("preview", "explain", "keypoints", "quiz")) {
            assertNotNull(page.selectFirst(".section-" + kind), kind);
        }
        assertEquals(5, page.select(".section-preview .prose ol > li").size());
        assertEquals(
                5,
                page.select(".section-quiz [data-slug=batch-normalization] .question")
                        .size());
        List<String> targets = page.select(".toc a").eachAttr("href");
        assertTrue(targets.size() >= 5, targets.toString());
        for (String target : targets) assertNotNull(page.getElementById(target.substring(1)), target);
    }

    @Test
    void noIdIsThereTwice() {
        for (String path : List.of(LESSON, "/quizzes/batch-normalization", "/quizzes/batch-norm-basics", "/")) {
            Set<String> seen = new HashSet<>();
            for (Element element : app.reader().page(path).select("[id]")) {
                assertTrue(seen.add(element.id()), path + "#" + element.id());
            }
        }
    }

    @Test
    void whatChatGptWasAskedIsAQuietBlock() {
        Document page = app.reader().page(LESSON);
        assertEquals(4, page.select("details.asked").size());
        assertTrue(page.select("details.asked").first().text().contains("給我5題Batch Normalization的中文問題"));
        assertFalse(page.text().contains("ask_chatgpt"));
    }

    @Test
    void annotationsStandBesideTheTextWithTheirSourcesInTheReadersLanguage() {
        Element chinese = app.reader().page(LESSON).getElementById("annotation-statistics-per-feature");
        assertTrue(chinese.text().contains("每個通道一組"), chinese.text());
        assertNotNull(chinese.selectFirst("a[href=https://arxiv.org/abs/1502.03167]"));
        assertNotNull(chinese.selectFirst(".math math"));
        Document english = app.reader().reading("en").page(LESSON);
        assertEquals("en", english.selectFirst("html").attr("lang"));
        assertEquals("zh-Hant-TW", english.selectFirst(".lesson-body").attr("lang"));
        assertTrue(english.getElementById("annotation-statistics-per-feature")
                .text()
                .contains("one pair per channel"));
    }

    @Test
    void aPageIsTheSameBytesForEveryoneAndIsNotSentTwice() {
        HttpResponse<byte[]> plain = app.reader().getBytes(LESSON);
        HttpResponse<byte[]> gzip = app.reader().getBytes(LESSON, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> brotli = app.reader().getBytes(LESSON, "Accept-Encoding", "gzip, br");
        assertTrue(gzip.body().length < plain.body().length / 2);
        assertTrue(brotli.body().length < gzip.body().length);
        assertEquals("br", brotli.headers().firstValue("Content-Encoding").orElseThrow());
        assertNotEquals(etag(plain), etag(gzip));
        for (String encoding : List.of("identity", "gzip", "br")) {
            String etag = etag(app.reader().getBytes(LESSON, "Accept-Encoding", encoding));
            HttpResponse<byte[]> again =
                    app.reader().getBytes(LESSON, "Accept-Encoding", encoding, "If-None-Match", etag);
            assertEquals(304, again.statusCode());
            assertEquals(0, again.body().length);
        }
        Reader ada = app.reader();
        normbook.quiz.Answers.answer(ada, "batch-normalization", "q1", "personal");
        assertArrayEquals(plain.body(), ada.getBytes(LESSON).body());
        assertNotEquals(etag(plain), etag(app.reader().reading("en").getBytes(LESSON)));
    }

    @Test
    void theWayTheFirstReaderWroteTheAddressIsInNobodysPage() {
        HttpResponse<byte[]> plain = app.reader().getBytes(LESSON);
        for (String path : List.of(LESSON + "/", "/lessons/%62atch-normalization", LESSON + "?x=<script>")) {
            HttpResponse<byte[]> other =
                    app.reader().getBytes(path.replace("<", "%3C").replace(">", "%3E"));
            if (other.statusCode() == 200) assertArrayEquals(plain.body(), other.body(), path);
        }
    }

    @Test
    void aLessonThatIsNoneIsNotFoundInTheReadersLanguage() {
        for (String path : List.of("/lessons/none", "/lessons/..%2f..%2fetc%2fpasswd", "/fragments/lessons/none")) {
            HttpResponse<String> response = app.reader().reading("en").get(path);
            assertTrue(response.statusCode() == 404 || response.statusCode() == 400, path);
            assertFalse(response.body().contains("root:"));
        }
    }

    private static String etag(HttpResponse<byte[]> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }
}
