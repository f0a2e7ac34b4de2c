package normbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import normbook.language.Language;
import normbook.web.SamplePages.Page;
import normbook.web.SamplePages.Sample;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template with a sample model, in both languages and all themes. */
class EveryTemplateRendersTest {
    static Stream<Sample> samples() {
        return Arrays.stream(Language.values())
                .flatMap(language ->
                        Stream.of("auto", "light", "dark").flatMap(theme -> SamplePages.all(language, theme).stream()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aTemplateRenders(Sample sample) {
        Page page = (Page) sample.model().get("page");
        String html = SampleViews.render(sample);
        Document document = Jsoup.parse(html);
        assertFalse(html.contains("??"), "a message without a text");
        assertFalse(html.contains("th:"), "an attribute that Thymeleaf left");
        assertEquals(List.of(), repeatedIds(document), "ids must be unique");
        assertEquals(List.of(), document.select("[style], [onclick], style").eachAttr("class"), "inline style");
        assertTrue(brokenReferences(document).isEmpty(), "broken references: " + brokenReferences(document));
        assertEquals(List.of(), unlabelledFields(document), "fields without a label");
        if (isWholePage(sample)) assertFrame(page, html, document);
    }

    @Test
    void everyTemplateHasASample() throws IOException {
        Set<String> sampled = samples().map(Sample::template).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            List<String> missing = files.filter(Files::isRegularFile)
                    .map(file ->
                            Path.of("templates").relativize(file).toString().replace(".html", ""))
                    .filter(template -> !template.contains("_") || template.startsWith("account/sign_"))
                    .filter(template -> !Set.of("shared/layout", "shared/icons", "shared/badge")
                            .contains(template))
                    .filter(template -> !sampled.contains(template))
                    .toList();
            assertEquals(List.of(), missing);
        }
    }

    private static void assertFrame(Page page, String html, Document document) {
        assertTrue(html.startsWith("<!DOCTYPE html>"), html.substring(0, 40));
        Element root = document.selectFirst("html");
        assertEquals(page.language().htmlTag(), root.attr("lang"));
        assertEquals(page.theme().equals("auto") ? "" : page.theme(), root.attr("data-theme"));
        assertEquals(1, document.select("h1").size(), "one h1");
        assertEquals(1, document.select("main").size(), "one main");
        assertNotNull(document.selectFirst("a.skip[href=#main]"));
        assertTrue(document.title().matches(".+( \\| |｜)Normbook"), document.title());
        assertFalse(document.select("meta[name=description]").attr("content").isBlank());
        assertEquals(
                SampleViews.ASSETS.importMap(),
                document.selectFirst("script[type=importmap]").data());
        assertEquals(List.of(), skippedHeadings(document), "a level of headings is skipped");
        if (!page.personal())
            assertEquals(0, document.select("form, [name=_csrf], [name=csrf]").size());
    }

    private static boolean isWholePage(Sample sample) {
        return !sample.template().contains("/_") && !sample.template().equals("lesson/fragment");
    }

    private static List<String> repeatedIds(Document document) {
        Set<String> seen = new HashSet<>();
        return document.select("[id]").eachAttr("id").stream()
                .filter(id -> !seen.add(id))
                .toList();
    }

    private static List<String> brokenReferences(Document document) {
        return Stream.of("aria-labelledby", "aria-describedby", "for")
                .flatMap(name -> document.select("[" + name + "]").eachAttr(name).stream())
                .filter(id -> document.getElementById(id) == null)
                .toList();
    }

    private static List<String> unlabelledFields(Document document) {
        return document.select("input:not([type=hidden], [hidden]), textarea").stream()
                .filter(field -> field.closest("label") == null
                        && document.select("label[for=\"" + field.id() + "\"]").isEmpty())
                .map(Element::outerHtml)
                .toList();
    }

    private static List<String> skippedHeadings(Document document) {
        int[] level = {1};
        return document.select("h1, h2, h3, h4, h5").stream()
                .filter(heading -> {
                    int now = heading.tagName().charAt(1) - '0';
                    boolean skips = now > level[0] + 1;
                    level[0] = now;
                    return skips;
                })
                .map(Element::text)
                .toList();
    }
}
