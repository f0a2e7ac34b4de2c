package normbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import normbook.CourseFolder;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One lesson in several languages: {@code name.zh-tw.md}, {@code name.zh-cn.md}, {@code name.en.md}. */
class LessonLanguagesTest {
    private static final CourseFolder FOLDER = CourseFolder.empty()
            .note("all/queue.zh-tw", "佇列", "1", "什麼是佇列？|先進先出。")
            .note("all/queue.zh-cn", "队列", "1", "什么是队列？|先进先出。")
            .write("lessons/all/queue.en.md", """
                    +++
                    title = "Queue"
                    +++
                    ## Explanation

                    What a queue is.

                    ## Quiz

                    1. What is a queue?
                    Answer: First in, first out.
                    """)
            .note("all/stack", "堆疊", "2", "什麼是堆疊？|後進先出。")
            .write("lessons/all/_index.md", "+++\ntitle = \"資料結構\"\n+++\n")
            .write("lessons/all/_index.en.md", "+++\ntitle = \"Data structures\"\n+++\n");

    private static TestApp app;

    private final Reader reader = app.reader();

    @BeforeAll
    static void start() {
        app = TestApp.start(FOLDER.root(), TestApp.temporaryFolder(), Map.of("NORMBOOK_WORKERS", "1"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void eachReaderGetsTheTextInTheirLanguage() {
        assertEquals("佇列", title(reader.reading("zh-TW").page("/lessons/queue")));
        assertEquals("Queue", title(reader.reading("en").page("/lessons/queue")));
        assertEquals("队列", title(simplified("/lessons/queue")));
    }

    @Test
    void theTextsAreLinkedAndEachSaysItsLanguage() {
        Document page = reader.reading("zh-TW").page("/lessons/queue");
        assertEquals(
                List.of("繁體中文", "简体中文", "English"),
                page.select(".lesson-texts a").eachText());
        assertEquals("繁體中文", page.select(".lesson-texts [aria-current]").text());
        for (String[] text : new String[][] {{"佇列", "zh-Hant-TW"}, {"队列", "zh-Hans-CN"}, {"Queue", "en"}}) {
            String href = page.select(".lesson-texts a[lang=" + text[1] + "]").attr("href");
            Document linked = reader.page(href);
            assertEquals(text[0], title(linked));
            assertEquals(text[1], linked.selectFirst("article.lesson-body").attr("lang"));
        }
        assertNull(reader.page("/lessons/stack").selectFirst(".lesson-texts"));
    }

    @Test
    void theyShareOneQuizWithOneHistory() {
        Document chinese = fragment("/fragments/lessons/queue?text=zh-TW");
        Document english = fragment("/fragments/lessons/queue?text=en");
        assertEquals("什麼是佇列？", chinese.select(".question-prompt").text());
        assertEquals("What is a queue?", english.select(".question-prompt").text());
        assertEquals(
                chinese.select("input[name=question]").val(),
                english.select("input[name=question]").val());
    }

    @Test
    void aReaderOfSimplifiedChineseIsToldWhereThereIsNone() {
        assertTrue(simplified("/lessons/stack")
                .selectFirst(".lesson-head .quiet")
                .text()
                .contains("簡體"));
        assertNull(reader.reading("zh-TW").page("/lessons/stack").selectFirst(".lesson-head .quiet"));
    }

    @Test
    void theCourseIsListedInTheReadersLanguage() {
        Document home = reader.reading("en").page("/");
        assertEquals("Data structures", home.select(".chapter h3").text());
        assertEquals(List.of("Queue", "堆疊"), home.select(".lesson-row-title a").eachText());
        assertEquals(
                "Queue",
                reader.reading("en")
                        .page("/lessons/stack")
                        .select(".turn-previous span")
                        .text());
    }

    @Test
    void theSearchLeadsToTheTextThatHasTheWords() {
        String url = "/search?q=" + URLEncoder.encode("What a queue is", StandardCharsets.UTF_8);
        String href = reader.page(url).select(".hit h2 a").attr("href");
        assertTrue(href.startsWith("/lessons/queue?text=en"), href);
    }

    @Test
    void aQuizThatDiffersIsReportedAndTheFirstOneIsAsked() {
        CourseFolder folder =
                CourseFolder.empty().note("a.zh-tw", "甲", "1", "一|答", "二|答").note("a.en", "A", "1", "One|yes");
        assertEquals(List.of("lessons/a.en.md:1 lesson.file.other-quiz"), folder.problems());
        assertEquals(2, folder.read().quizzes().get(0).questions().size());
    }

    @Test
    void aLanguageThatIsNotKnownHarmsNoOther() {
        CourseFolder folder = CourseFolder.empty()
                .note("a.fr", "Piles", "1", "Une|deux")
                .note("a.zh-tw", "甲", "1", "一|答")
                .note("b", "乙", "2", "一|答")
                .note("b.zh-tw", "乙二", "2", "一|答");
        assertEquals(
                List.of("lessons/a.fr.md:1 lesson.file.unknown-language", "lessons/b.md:1 lesson.file.duplicate-slug"),
                folder.problems());
        assertEquals("乙二", folder.read().lessons().get(1).first().title());
    }

    @Test
    void annotationsBelongToTheirLanguage() {
        CourseFolder folder = CourseFolder.empty()
                .note("a.zh-tw", "甲", "1", "一|答")
                .note("a.en", "A", "1", "One|yes")
                .write("lessons/a.annotations.yml", annotation("甲的說明"))
                .write("lessons/a.en.annotations.yml", annotation("A的說明"));
        assertEquals(List.of(), folder.problems());
        assertFalse(folder.read().lessons().get(0).texts().stream()
                .anyMatch(text -> text.annotations().list().isEmpty()));
    }

    private static String annotation(String quote) {
        return """
                lesson: a
                annotations:
                  - id: one
                    kind: caution
                    quote: %s
                    text: {zh-TW: 說明, en: why}
                """.formatted(quote);
    }

    private Document simplified(String path) {
        return app.reader().reading("zh-CN").page(path);
    }

    private Document fragment(String path) {
        return Jsoup.parse(reader.reading("zh-TW").get(path).body().replace("template", "div"));
    }

    private static String title(Document page) {
        return page.selectFirst("h1").text();
    }
}
