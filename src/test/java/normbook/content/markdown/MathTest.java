package normbook.content.markdown;

import static normbook.content.markdown.MarkdownRendererTest.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MathTest {
    private static final Path FILE = Path.of("lessons/a.md");
    private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

    @Test
    void everyDelimiterSetsTheFormulaAsItIsWritten() {
        assertFormulas("公式$x_1*y_2*z$是", "x_1*y_2*z");
        assertFormulas("a \\(x_1 \\\\ y_2\\) b", "x_1 \\\\ y_2");
        assertFormulas("文字 $$x$$ 文字", "x");
        assertFormulas(
                "$$\n\\begin{aligned}\na &= b \\\\\n- c &= d\n\\end{aligned}\n$$",
                "\\begin{aligned}\na &= b \\\\\n- c &= d\n\\end{aligned}");
        assertFormulas("如下：\n\\[ x \\]\n其中 $\\mu$ 與 $\\sigma$", "x", "\\mu", "\\sigma");
        assertFormulas("- 項 $a$\n  $$\n  b\n  $$\n", "a", "b");
        assertFormulas("|a|\n|---|\n|$x_1$|\n", "x_1");
        assertFormulas("# 標題 $x$\n", "x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "從 $5 到 $10 元",
                "`$x$` 和 `\\(y\\)`",
                "```\n$x$\n```",
                "\\$x$",
                "$ x $",
                "US$5",
                "a $x\n\ny$ b",
                "$$",
                "$$ $$",
                "`a $` b $c"
            })
    void pricesCodeAndHalfFormulasStayText(String markdown) {
        assertFormulas(markdown);
    }

    @Test
    void aFormulaAloneIsABlockAndOthersAreNot() {
        assertEquals("div", math("$$x$$").get(0).tagName());
        Element within = math("a $$x$$ b").get(0);
        assertEquals("span true", within.tagName() + " " + within.attr("data-display"));
    }

    @Test
    void aRejectedFormulaIsReportedAtItsLineAndShownAsWritten() {
        RenderedMarkdown page = RENDERER.render(FILE, 10, "文字\n文字 $\\frac{<b>$\n");
        assertEquals(List.of("lessons/a.md:11 content.math.rejected"), MarkdownRendererTest.places(page));
        assertContains("<code>$\\frac{&lt;b&gt;$</code>", page.html());
    }

    @Test
    void aFormulaCannotBreakOutOfItsAttribute() {
        String tex = "\\text{\" onclick=\"alert(1)</span><img src=x onerror=alert(1)>}";
        Element math = math("$" + tex + "$").get(0);
        assertEquals(tex, math.attr("data-tex"));
        assertEquals(3, math.attributesSize());
        assertTrue(math.select("img").isEmpty());
    }

    @Test
    void aFormulaInAnAttributeOrAnAltTextIsLeftAlone() {
        RenderedMarkdown page = RENDERER.render(FILE, "<b title=\"$x$\">a</b> ![圖 $x$](/a.png)");
        assertFalse(page.html().contains("=\"<"), page.html());
        assertFalse(page.html().contains("ph"), page.html());
    }

    private static void assertFormulas(String markdown, String... tex) {
        RenderedMarkdown page = RENDERER.render(FILE, markdown);
        assertEquals(
                List.of(tex),
                math(markdown).stream().map(e -> e.attr("data-tex")).toList(),
                page.html());
        assertEquals(tex.length > 0, page.hasMath());
    }

    private static List<Element> math(String markdown) {
        return Jsoup.parseBodyFragment(RENDERER.render(FILE, markdown).html()).select(".math");
    }
}
