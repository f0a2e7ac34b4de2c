package normbook.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import normbook.CourseFolder;
import normbook.TestApp;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.note.Note;
import normbook.content.note.NoteReader;
import normbook.content.page.LessonHtml;
import normbook.content.page.LessonRenderer;
import normbook.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    private static final String NOTE = "lessons/a.md";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 360 200\"";

    private final CourseFolder folder = CourseFolder.empty();

    @Test
    void aDrawingBesideTheNoteStandsInThePage() {
        folder.write("lessons/figures/curve.svg", """
                <?xml version="1.0"?>
                <!-- drawn by hand -->
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 200" width="720" color="#555" role="img">
                  <path class="figure-accent" d="M0,0 L10,-1.5e1" stroke="currentColor" fill="none"/>
                  <text x="3" y="4" text-anchor="middle">平均 &lt; 5 &amp; σ<tspan dy="3">2</tspan></text>
                </svg>
                """);
        Element figure = figure("前言\n\n![一條 *曲線*](figures/curve.svg \"圖一：曲線\")\n\n後話\n");
        assertEquals("figure", figure.className());
        assertEquals("圖一：曲線", figure.selectFirst("figcaption").text());
        Element svg = figure.selectFirst("svg");
        assertEquals("img", svg.attr("role"));
        assertEquals("一條 曲線", svg.attr("aria-label"));
        assertEquals("360 200", svg.attr("width") + " " + svg.attr("height"));
        assertEquals("M0,0 L10,-1.5e1", svg.selectFirst("path.figure-accent").attr("d"));
        assertEquals("平均 < 5 & σ2", svg.selectFirst("text").text());
        assertEquals(List.of(), problems());
    }

    @Test
    void aTargetMayBeWrittenWithPercentSignsOrInAngleBrackets() {
        folder.write("lessons/圖 一.svg", SVG + "/>");
        for (String target : List.of("<圖 一.svg>", "%E5%9C%96%20%E4%B8%80.svg", "./圖%20一.svg", "../lessons/圖%20一.svg")) {
            assertEquals("svg", figure("![圖](" + target + ")").child(0).tagName(), target);
            assertEquals(List.of(), problems(), target);
        }
    }

    @Test
    void twoDrawingsOfAPageKeepTheirIdsApart() {
        String marked = SVG + "><defs><marker id=\"tip\"><path d=\"M0 0\"/></marker></defs>"
                + "<line x1=\"0\" x2=\"9\" marker-end=\"url(#tip)\"/></svg>";
        folder.write("lessons/one.svg", marked).write("lessons/two.svg", marked);
        Element page = page("![一](one.svg)\n\n![二](two.svg)\n\n![一](one.svg)\n");
        List<String> ids = page.select("marker").eachAttr("id");
        assertEquals(3, ids.stream().distinct().count(), ids.toString());
        assertEquals(
                ids.stream().map(id -> "url(#" + id + ")").toList(),
                page.select("line").eachAttr("marker-end"));
    }

    @Test
    void aWideDrawingScrollsInItsOwnBox() {
        folder.write("lessons/wide.svg", SVG.replace("360", "900") + "/>");
        Element figure = figure("![寬](wide.svg)");
        assertEquals("figure figure-wide", figure.className());
        assertEquals("0", figure.attr("tabindex"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文字 ![x](a.svg)",
                "![x](https://other.example/a.svg)",
                "![x](//other.example/a.svg)",
                "![x](/static/a.svg)",
                "![x](a.png)"
            })
    void noOtherImageIsDrawnIntoThePage(String markdown) {
        folder.write("lessons/a.svg", SVG + "/>");
        assertEquals(0, page(markdown).select("svg").size());
        assertTrue(page(markdown).text().contains("x"));
        assertEquals(1, problems().size());
    }

    @Test
    void whatADrawingProgramLeavesForItselfIsPassedOver() {
        folder.write("lessons/a.svg", """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
                     xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" version="1.1"
                     viewBox="0 0 10 10" inkscape:version="1" xml:space="preserve">
                  <sodipodi:namedview><inkscape:grid/></sodipodi:namedview>
                  <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">x</rdf:RDF></metadata>
                  stray words
                  <g inkscape:label="Layer"><circle r="3" font-family="Arial"/></g>
                </svg>
                """);
        Element svg = figure("![x](a.svg)").selectFirst("svg");
        assertEquals(
                "<g><circle r=\"3\"></circle></g>",
                svg.html().replaceAll("\\s+", "").replace("circler", "circle r"));
        assertEquals(List.of(), problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<script>alert(1)</script>|element",
                "<style>*{display:none}</style>|element",
                "<foreignObject><p>x</p></foreignObject>|element",
                "<a href=\"https://evil.example\"><text>x</text></a>|element",
                "<use href=\"#a\"/>|element",
                "<image href=\"https://evil.example/a.png\"/>|element",
                "<animate attributeName=\"x\"/>|element",
                "<set attributeName=\"onload\" to=\"alert(1)\"/>|element",
                "<filter/>|element",
                "<pattern/>|element",
                "<svg/>|element",
                "<SCRIPT/>|element",
                "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>|element",
                "<p xmlns=\"http://www.w3.org/1999/xhtml\">x</p>|element",
                "<title><text>x</text></title>|element",
                "<text><path d=\"M0 0\"/></text>|element",
                "<g onload=\"alert(1)\"/>|attribute",
                "<g onclick=\"alert(1)\"/>|attribute",
                "<g style=\"background:url(//evil.example)\"/>|attribute",
                "<g tabindex=\"0\"/>|attribute",
                "<path href=\"javascript:alert(1)\"/>|attribute",
                "<path xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"#x\"/>|attribute",
                "<g filter=\"url(#x)\"/>|attribute",
                "<g fill=\"url(https://evil.example/a.svg#b)\"/>|value",
                "<g fill=\"url(//evil)\"/>|value",
                "<g fill=\"URL(#a)\" id=\"a\"/>|value",
                "<g fill=\"u\\72l(#a)\"/>|value",
                "<g fill=\"url('#a')\" id=\"a\"/>|value",
                "<g fill=\"red;x:y\"/>|value",
                "<g class=\"site-nav\"/>|value",
                "<g class=\"figure-a skip\"/>|value",
                "<g id=\"a b\"/>|value",
                "<g id=\"a\"/><g id=\"a\"/>|value",
                "<g fill=\"url(#nowhere)\"/>|unknown-id",
                "<text>&nbsp;</text>|syntax",
                "<g><|syntax",
                "<g fill=\"a\" fill=\"b\"/>|syntax"
            })
    void aDrawingWithAnythingElseIsRefusedAtItsLine(String inside, String key) {
        folder.write("lessons/a.svg", SVG + ">\n" + inside + "\n</svg>");
        assertRefused("lessons/a.svg:2 content.figure." + key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<html/>|element",
                "<svg viewBox=\"0 0 9 9\"/>|element",
                "<metadata xmlns=\"http://www.w3.org/2000/svg\"/>|element",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>|view-box",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 NaN 9\"/>|view-box",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1e9 9\"/>|view-box",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 99999 9\"/>|view-box",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 0\"/>|view-box",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" onload=\"x\"/>|attribute",
                "words|syntax",
                "``|syntax"
            })
    void aFileThatIsNoDrawingIsRefused(String text, String key) {
        folder.write("lessons/a.svg", text);
        assertRefused("lessons/a.svg:1 content.figure." + key);
    }

    @Test
    void noEntityIsEverRead() throws IOException {
        Path secret = Files.writeString(TestApp.temporaryFolder().resolve("secret.txt"), "geheim");
        for (String type : List.of(
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE svg SYSTEM \"" + secret.toUri() + "\">",
                "<!DOCTYPE svg [<!ENTITY a \"aa\"><!ENTITY x \"&a;&a;&a;\">]>",
                "<!DOCTYPE svg [<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;]>")) {
            folder.write("lessons/a.svg", type + SVG + "><text>&x;</text></svg>");
            assertRefused("lessons/a.svg:1 content.figure.doctype");
        }
    }

    @Test
    void aHugeACrowdedAndADeepDrawingAreRefused() {
        folder.write("lessons/a.svg", SVG + "><path d=\"" + "M0 0".repeat(50_000) + "\"/></svg>");
        assertRefused("lessons/a.svg content.figure.too-large");
        folder.write("lessons/a.svg", SVG + ">" + "<g/>".repeat(5_001) + "</svg>");
        assertRefused("lessons/a.svg:1 content.figure.too-complex");
        folder.write("lessons/a.svg", SVG + ">" + "<g>".repeat(20) + "</g>".repeat(20) + "</svg>");
        assertRefused("lessons/a.svg:1 content.figure.too-complex");
        folder.write("lessons/a.svg", "x".repeat(3 << 20));
        assertRefused("lessons/a.svg:1 content.file.too-large");
        folder.write("lessons/a.svg", new byte[] {'<', (byte) 0xff});
        assertRefused("lessons/a.svg:1 content.file.not-utf-8");
    }

    @ParameterizedTest
    @CsvSource({
        "gone.svg,missing",
        "A.SVG,missing",
        "folder.svg,missing",
        "a%00.svg,missing",
        "../../outside.svg,outside",
        "%2e%2e/%2e%2e/outside.svg,outside",
        "link.svg,link",
        "linked/a.svg,link",
        "inner.svg,link"
    })
    void aFileThatIsNotPlainlyInTheFolderIsRefusedAtTheLineOfTheNote(String target, String key) throws IOException {
        Path outside = Files.writeString(TestApp.temporaryFolder().resolve("a.svg"), SVG + "/>");
        folder.write("lessons/a.svg", SVG + "/>").write("lessons/folder.svg/x", "x");
        Path lessons = folder.root().resolve("lessons");
        Files.createSymbolicLink(lessons.resolve("link.svg"), outside);
        Files.createSymbolicLink(lessons.resolve("inner.svg"), Path.of("a.svg"));
        Files.createSymbolicLink(lessons.resolve("linked"), outside.getParent());
        Element page = page("前言\n\n![替代文字](" + target + ")\n\n後話\n");
        assertEquals("前言 替代文字 後話", page.text());
        assertEquals("替代文字", page.selectFirst(".figure-missing").text());
        assertEquals(List.of("lessons/a.md:3 content.figure." + key), problems());
    }

    @Test
    void aTextThatStandsInNoFileShowsNone() {
        folder.write("a.svg", SVG + "/>");
        assertEquals(
                "<p class=\"figure-missing\">圖</p>",
                new MarkdownRenderer()
                        .with(Figures.of(new ContentFolder(folder.root())))
                        .render(Path.of("-"), "![圖](a.svg)")
                        .html()
                        .strip());
    }

    /** Seeded: the same drawings each time. */
    @Test
    void aDamagedDrawingIsShownSafelyOrRefused() {
        Random random = new Random(20260214);
        String whole = SVG
                + "><defs><marker id=\"t\"><path d=\"M0 0\"/></marker></defs><g class=\"figure-a\" fill=\"url(#t)\">"
                + "<text x=\"1\">a &lt;b&gt; &#60;c</text><!-- c --><![CDATA[d]]><title>e</title></g></svg>";
        String[] pieces = {
            "<script>",
            "</g>",
            "<",
            ">",
            "&",
            "\"",
            "'",
            "]]>",
            "<!--",
            "<![CDATA[",
            " onload=\"x\"",
            "xlink:href=",
            "url(",
            "\0",
            "\uD800",
            "<!DOCTYPE a>",
            "&#0;",
            "<?x",
            "style",
            "javascript:"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(12));
                text.replace(at, end, random.nextBoolean() ? pieces[random.nextInt(pieces.length)] : "");
            }
            try {
                String html = SvgFigure.read(Path.of("a.svg"), text.toString(), "p-", "x")
                        .html();
                Element body = Jsoup.parse(html).body();
                assertEquals(
                        0,
                        body.select("script, style, a, [onload], [style], body > :not(svg)")
                                .size(),
                        html);
                assertEquals("", body.ownText(), html);
            } catch (ContentException e) {
                assertTrue(e.problem().key().startsWith("content.figure."), text.toString());
            }
        }
    }

    @Test
    void aFigureWithoutWordsIsShownAndReported() {
        folder.write("lessons/a.svg", SVG + "/>");
        assertEquals("", figure("![](a.svg)").selectFirst("svg").attr("aria-label"));
        assertEquals(List.of("lessons/a.md:1 content.figure.no-words"), problems());
    }

    @Test
    void wordsOfTheNoteCannotLeaveTheirAttributeOrCaption() {
        folder.write("lessons/a.svg", SVG + "><title>&lt;img src=x onerror=alert(1)&gt;</title></svg>");
        Element figure = figure("![\\\"><script>alert(1)</script>](a.svg '<img src=x onerror=alert(1)>')");
        assertEquals(0, figure.select("script, img, [onerror]").size(), figure.outerHtml());
        assertFalse(figure.outerHtml().contains("<script"), figure.outerHtml());
    }

    private void assertRefused(String problem) {
        Element page = page("前言\n\n![替代文字](a.svg)\n\n後話\n");
        assertEquals("前言 替代文字 後話", page.text());
        assertEquals(0, page.select("svg").size());
        assertEquals(List.of(problem), problems());
    }

    private Element figure(String markdown) {
        Element figure = page(markdown).selectFirst("figure");
        assertTrue(figure != null, () -> "no figure: " + problems());
        return figure;
    }

    private LessonHtml last;

    private Element page(String markdown) {
        Note note = new NoteReader().read(Path.of(NOTE), markdown);
        last = LessonRenderer.of(new ContentFolder(folder.root())).render(note, Annotations.none(), Language.EN);
        StringBuilder html = new StringBuilder();
        last.sections().forEach(section -> html.append(section.html()));
        return Jsoup.parse(html.toString()).body();
    }

    private List<String> problems() {
        return last.problems().stream()
                .map(problem -> problem.place() + " " + problem.key())
                .toList();
    }
}
