package normbook.content.page;

import static normbook.content.markdown.MarkdownRendererTest.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import normbook.content.markdown.Annotations;
import normbook.content.markdown.MarkdownRenderer;
import normbook.content.note.Note;
import normbook.content.note.NoteReader;
import normbook.content.note.NoteReaderTest;
import normbook.content.note.QuizItem;
import normbook.content.note.SectionKind;
import normbook.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonRendererTest {
    private static final MarkdownRenderer MARKDOWN = new MarkdownRenderer();
    private static final LessonRenderer LESSONS = new LessonRenderer(MARKDOWN);
    private static final Path FILE = Path.of("lessons/a.md");
    private static final String NOTE = """
            # 題目

            ## 說明知識
            {{< ask_chatgpt >}}
            說明
            {{< /ask_chatgpt >}}

            第一段 $x$ 公式。

            x'=(x-μ)/σ

            第一段 重複。

            ## 知識測驗
            {{< ask_chatgpt >}}
            出題
            {{< /ask_chatgpt >}}

            1. 問一？
            答案：祕密一

            2. 問二 $y$？
            答案：祕密二

            <!-- remark -->
            以上皆為示範祕密。
            """;

    static List<String> notes() throws IOException {
        return NoteReaderTest.notes();
    }

    @ParameterizedTest
    @MethodSource("notes")
    void noAnswerIsInThePage(String name) throws IOException {
        Note note = read(Path.of(name + ".md"), Files.readString(NoteReaderTest.NOTES.resolve(name + ".md")));
        LessonHtml page = LESSONS.render(note, Annotations.none(), Language.ZH_TW);
        LessonHtml.Section quiz = page.sections().stream()
                .filter(section -> section.kind() == SectionKind.QUIZ)
                .findFirst()
                .orElseThrow();
        assertEquals(
                5,
                Jsoup.parseBodyFragment(quiz.html())
                        .select(".quiz-questions > li")
                        .size());
        String shown = Jsoup.parseBodyFragment(quiz.html()).text().replaceAll("\\s", "");
        for (QuizItem item : note.quiz()) {
            if (item.answer() == null || item.type() == QuizItem.Type.CHOICE) continue;
            String answer = Jsoup.parseBodyFragment(
                            MARKDOWN.render(FILE, item.answer()).html())
                    .text();
            String whole = answer.replaceAll("\\s", "");
            if (whole.length() < 20) continue; // a word that a question may use
            assertFalse(shown.contains(whole.substring(whole.length() - 20)), item.answer());
        }
    }

    @Test
    void aHeadingThatIsTheTitleIsNotRepeated() {
        LessonHtml page = LESSONS.render(read(Path.of("a.md"), "# 標題\n\n內文\n"), Annotations.none(), Language.ZH_TW);
        assertEquals("標題", page.title());
        assertEquals(
                List.of(""),
                page.sections().stream().map(LessonHtml.Section::heading).toList());
        assertEquals(List.of(), page.outline());
    }

    @Test
    void theQuizHasItsQuestionsAndNothingElse() {
        LessonHtml page = LESSONS.render(read(FILE, NOTE), Annotations.none(), Language.EN);
        assertEquals("題目", page.title());
        assertFalse(page.toString().contains("祕密"), page.toString());
        assertEquals(
                List.of(1, 2),
                page.questions().stream().map(LessonHtml.Question::n).toList());
        assertTrue(page.hasMath());
        assertEquals("說明", page.sections().get(1).prompt());
        assertEquals("說明知識", page.sections().get(1).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"```java\nint x;\n", "<pre>\n", "<!-- \n", "<script>\n", "~~~\n", "> ", "- "})
    void aQuizThatWasSwallowedByAnUnclosedBlockIsNotShown(String opening) {
        String text = NOTE.replace("第一段 重複。\n\n", opening);
        LessonHtml page = LESSONS.render(read(FILE, text), Annotations.none(), Language.EN);
        assertFalse(page.sections().toString().contains("祕密"), page.sections().toString());
    }

    @Test
    void anAnnotationStandsBelowTheBlockItQuotes() {
        Annotations annotations = annotations("""
                  - id: no-epsilon
                    quote: "x'=(x-μ)/σ"
                    kind: correction
                    text: {zh-TW: "缺少 $\\\\epsilon$ <b>", en: "It lacks $\\\\epsilon$."}
                    sources:
                      - {title: "BN <1>", authors: "Ioffe & Szegedy", year: 2015, url: "https://arxiv.org/abs/1502.03167", where: "Algorithm 1"}
                  - {id: second, quote: 第一段, occurrence: 2, kind: caution, text: {zh-TW: 小心}}
                  - {id: on-question, quote: 問二, kind: supplement, text: 補}
                """);
        LessonHtml page = LESSONS.render(read(FILE, NOTE), annotations, Language.EN);
        assertEquals(List.of(), annotations.problems());
        assertEquals(List.of(), page.problems());
        String html = page.sections().get(1).html();
        Element aside = Jsoup.parseBodyFragment(html).selectFirst("#annotation-no-epsilon");
        assertEquals("x'=(x-μ)/σ 1", spoken(aside.previousElementSibling()));
        assertEquals(
                "x'=(x-μ)/σ",
                aside.previousElementSibling().selectFirst(".annotated").text());
        assertEquals(
                "It lacks .",
                aside.selectFirst("summary .annotation-gist").text().replaceAll("ϵ.*", "."));
        assertFalse(aside.selectFirst("details").hasAttr("open"), "calm until it is opened");
        assertEquals("correction", aside.attr("data-kind"));
        assertEquals("Correction", aside.selectFirst(".annotation-kind").text());
        assertEquals(1, aside.select(".annotation-text .math").size());
        assertEquals(
                "Sources: Ioffe & Szegedy (2015). BN <1>, Algorithm 1",
                aside.selectFirst(".annotation-sources").text());
        Element second = Jsoup.parseBodyFragment(html).selectFirst("#annotation-second");
        assertEquals("第一段 2 重複。", spoken(second.previousElementSibling()));
        assertEquals("zh-Hant-TW", second.selectFirst(".annotation-text").attr("lang"));
        assertContains("annotation-on-question", page.questions().get(1).html());
    }

    @Test
    void anAnnotationOnAnItemOfAListStandsInIt() {
        Annotations annotations = annotations("""
                  - {id: inner, quote: 裡面的第二, kind: correction, text: "一句。又一句。"}
                  - {id: outer, quote: 外面的第一, kind: caution, text: 字}
                  - {id: both, quote: 的第一, occurrence: 1, kind: caution, text: 字}
                  - {id: hidden, quote: 粗*體*, kind: caution, text: 字}
                """);
        String note = NOTE.replace("第一段 重複。\n", "1. 外面的第一\n2. 外面的第二\n   - 裡面的第一\n   - 裡面的第二項\n\n3. 粗*體*\n");
        LessonHtml page = LESSONS.render(read(FILE, note), annotations, Language.ZH_TW);
        assertEquals(List.of(), page.problems());
        Element list = Jsoup.parseBodyFragment(page.sections().get(1).html()).selectFirst("ol");
        Element inner = list.selectFirst("#annotation-inner");
        assertEquals("裡面的第二 3 項", spoken(inner.parent()).replaceAll("更正.*", "").strip());
        assertEquals("更正 3 一句。", inner.selectFirst("summary").text());
        Element outer = list.child(0);
        assertEquals(
                List.of("annotation-both", "annotation-outer"),
                sorted(outer.select("> aside").eachAttr("id")));
        assertEquals(2, outer.select(".annotation-mark").size(), "overlapping quotes have a mark each");
        Element hidden = list.selectFirst("#annotation-hidden");
        assertEquals(list.child(2), hidden.parent());
        assertEquals(0, hidden.select(".annotation-number").size(), "words in markup have no mark");
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    private static String spoken(Element element) {
        Element copy = element.clone();
        copy.select(".annotation-mark").forEach(mark -> mark.text(" " + mark.text() + " "));
        return copy.text().strip();
    }

    @Test
    void anAnnotationOfAnAnswerIsShownWithItOnly() {
        Annotations annotations =
                annotations("  - {id: a, question: q2, kind: caution, text: {zh-TW: 小心, en: Careful}}\n");
        Note note = read(FILE, NOTE);
        assertFalse(LESSONS.render(note, annotations, Language.EN).toString().contains("annotation-a"));
        String answer = LESSONS.answer(note, note.quiz().get(1), annotations, Language.EN)
                .html();
        assertContains("<p>祕密二</p>", answer);
        assertContains("<p>Careful</p>", answer);
        assertContains("<details open>", answer);
        assertFalse(LESSONS.answer(note, note.quiz().get(0), annotations, Language.EN)
                .html()
                .contains("Careful"));
    }

    @Test
    void aQuoteThatIsMissingAmbiguousOrOfAnAnswerIsReported() {
        Annotations annotations = annotations("""
                  - {id: a, quote: 沒有這句, kind: caution, text: x}
                  - {id: b, quote: 第一段, kind: caution, text: x}
                  - {id: c, quote: 祕密一, kind: caution, text: x}
                  - {id: d, question: q9, kind: caution, text: x}
                  - {id: E, quote: 公式, kind: caution, text: x}
                  - {id: f, quote: 公式, kind: rumour, text: x}
                  - {id: g, kind: caution, text: x}
                  - {id: h, quote: 公式, kind: caution, text: x, sources: [{title: t, url: "javascript:alert(1)"}]}
                """);
        LessonHtml page = LESSONS.render(read(FILE, NOTE), annotations, Language.EN);
        assertEquals(
                List.of(
                        "lessons/a.annotations.yml:7 content.annotation.id",
                        "lessons/a.annotations.yml:8 content.annotation.kind",
                        "lessons/a.annotations.yml:9 content.annotation.target",
                        "lessons/a.annotations.yml:10 content.annotation.url",
                        "lessons/a.annotations.yml:3 content.annotation.quote-missing",
                        "lessons/a.annotations.yml:4 content.annotation.quote-ambiguous",
                        "lessons/a.annotations.yml:5 content.annotation.quote-missing",
                        "lessons/a.annotations.yml:6 content.annotation.question"),
                page.problems().stream().map(p -> p.place() + " " + p.key()).toList());
    }

    private static Annotations annotations(String items) {
        return Annotations.read(Path.of("lessons/a.annotations.yml"), "lesson: a\nannotations:\n" + items);
    }

    private static Note read(Path file, String text) {
        return new NoteReader().read(file, text);
    }
}
