package normbook.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import normbook.content.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class MarkdownRendererTest {
    private static final Path FILE = Path.of("lessons/a.md");
    private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

    @Test
    void headingsGetIdsThatKeepChineseAndAreUnique() {
        RenderedMarkdown page = RENDERER.render(FILE, "## 批次 標準化！\n\n### 批次 標準化\n");
        assertEquals(
                List.of(new OutlineEntry("批次-標準化", "批次 標準化！", 2), new OutlineEntry("批次-標準化-1", "批次 標準化", 3)),
                page.outline());
        assertTrue(
                page.html()
                        .startsWith("<h2 id=\"批次-標準化\">批次 標準化！ <a class=\"permalink\" href=\"#批次-標準化\""
                                + " aria-labelledby=\"批次-標準化\">#</a></h2>"),
                page.html());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a](https://other.example/)|<a href=\"https://other.example/\" rel=\"noopener noreferrer\">",
                "[a](//other.example/)|<a href=\"//other.example/\" rel=\"noopener noreferrer\">",
                "[a](/lessons)|<a href=\"/lessons\">",
                "![圖](https://other.example/a.png)|<a href=\"https://other.example/a.png\" rel=\"noopener noreferrer\">圖 (other.example)</a>",
                "<kbd>Ctrl</kbd>|<kbd>Ctrl</kbd>",
                "A) <main>|A) &lt;main&gt;",
                "<b>粗</b>|<b>粗</b>",
                "{{ x }} 和 {{...}}|<p>{{ x }} 和 {{...}}</p>",
                "~~a~~|<del>a</del>"
            })
    void inlineMarkdownBecomes(String markdown, String html) {
        assertContains(html, RENDERER.render(FILE, markdown).html());
    }

    @Test
    void codeKeepsItsLanguageAndTablesScroll() {
        assertContains(
                "<pre tabindex=\"0\"><code class=\"language-java\">int x = 1;",
                RENDERER.render(FILE, "```java\nint x = 1;\n```").html());
        String table = RENDERER.render(FILE, "|a|b|\n|:-:|---|\n|1|2|\n").html();
        assertContains("<div class=\"table-scroll\" tabindex=\"0\"><table>", table);
        assertContains("<th align=\"center\">a</th>", table);
    }

    @Test
    void theEmptyCornerOfATableIsNoHeaderAndAFormulaNamesOne() {
        String table = RENDERER.render(FILE, "||$x_i$|\n|:--|---|\n|1|$y$|\n").html();
        assertContains("<td align=\"left\"></td>", table);
        assertContains("<th><span class=\"math\" data-tex=\"x_i\" title=\"x_i\"", table);
        assertContains("<td><span class=\"math\" data-tex=\"y\" data-display", table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <script>alert(1)</script> b",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "![x](data:image/svg+xml;base64,AAAA)",
                "<svg onload=alert(1)><circle/></svg>",
                "<iframe src=\"https://other.example\"></iframe>",
                "<p style=\"position:fixed\">x</p>",
                "<style>body{display:none}</style>",
                "<div id=\"main\" onclick=\"alert(1)\">x</div>",
                "<object data=x></object><embed src=x>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<form action=/sign-out><input name=a></form>",
                "<base href=//evil>",
                "<meta http-equiv=refresh>",
                "[x](vbscript:a)",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><script>alert(1)</script></template>",
                "<!--><script>alert(1)</script>-->",
                "<isindex onfocus=alert(1)>"
            })
    void hostileHtmlIsTakenOut(String markdown) {
        String html = RENDERER.render(FILE, markdown).html();
        String tags = html.replaceAll("&lt;.*?&gt;", "");
        assertFalse(
                tags.matches(
                        "(?is).*(<script|<svg|<iframe|<style|<object|<embed|<form|<input|<base|<meta|<math|<isindex|<[^>]*"
                                + "(\\son\\w+=|style=|javascript:|vbscript:|data:image|id=\"main)).*"),
                html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "![圖](javascript:alert(1)) 後 | 圖 | content.markdown.unsafe-target",
                "[連結](data:text/html,x) 後 | 連結 | content.markdown.unsafe-target",
                "{{< ask_chatgpt >}}問{{< /ask_chatgpt >}}後 | 問 | ",
                "<div>\\n<https://a.example/後> | &lt;https | ",
                "前 <style> 後 | &lt;style&gt; | ",
                "<p\\n後 | &lt;p | ",
                "<title>字\\n\\n後 | | content.markdown.unclosed-html",
                "後\\n\\n<!-- 字 | | content.markdown.unclosed-html",
                "後\\n\\n<script>alert(1) | | content.markdown.unclosed-html",
            })
    void hostileHtmlTakesNoOtherTextWithIt(String written, String shown, String problem) {
        RenderedMarkdown rendered = RENDERER.render(Path.of("a.md"), written.replace("\\n", "\n"));
        assertContains("後", rendered.html());
        assertContains(shown == null ? "" : shown, rendered.html());
        assertEquals(
                problem == null ? List.of() : List.of(problem),
                rendered.problems().stream().map(Problem::key).toList());
    }

    @Test
    void cellsBeyondTheHeadOfATableAreReported() {
        RenderedMarkdown rendered = RENDERER.render(FILE, "|a|\n|-|\n|1|\n|後|字|\n|`a\\|b`|\n");
        assertEquals(
                List.of("lessons/a.md:4 content.markdown.many-cells"),
                rendered.problems().stream().map(p -> p.place() + " " + p.key()).toList());
    }

    @Test
    void anUnknownShortcodeIsReportedAndStaysVisible() {
        RenderedMarkdown page = RENDERER.render(FILE, "a\n\n{{< youtube x >}}\n\nb {{< ref \"c\" >}}\n");
        assertContains("{{&lt; youtube x &gt;}}", page.html());
        assertContains("{{&lt; ref &#34;c&#34; &gt;}}", page.html());
        assertEquals(
                List.of("lessons/a.md:3 content.shortcode.unknown", "lessons/a.md:5 content.shortcode.unknown"),
                places(page));
    }

    @Test
    void aPromptMayStandInOneLineOrInSeveral() {
        for (String markdown : List.of(
                "{{< ask_chatgpt >}} 說明 <b> {{< /ask_chatgpt >}}",
                "{{< ask_chatgpt >}}\n說明 <b>\n\n{{< /ask_chatgpt >}}")) {
            RenderedMarkdown page = RENDERER.render(FILE, markdown);
            assertEquals(
                    "<aside class=\"prompt\"><p>說明 &lt;b&gt;</p></aside>",
                    page.html().strip());
        }
    }

    @Test
    void anUnclosedShortcodeIsReportedAndTheRestIsRead() {
        RenderedMarkdown page = RENDERER.render(FILE, "{{< ask_chatgpt >}}\n說明\n\n## 標題\n");
        assertEquals(List.of("lessons/a.md:1 content.shortcode.unclosed"), places(page));
        assertEquals(1, page.outline().size());
        assertContains("<p>說明</p>", page.html());
    }

    static List<String> places(RenderedMarkdown page) {
        return page.problems().stream().map(p -> p.place() + " " + p.key()).toList();
    }

    public static void assertContains(String part, String html) {
        assertTrue(html.contains(part), () -> "no " + part + " in " + html);
    }
}
