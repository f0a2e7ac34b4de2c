package normbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    private static final Pattern IMPORT =
            Pattern.compile("^(?:import|export) [^;]*? from '([^']+)'", Pattern.MULTILINE);

    private final Assets packaged = Assets.packaged();

    @Test
    void aVersionedUrlMayBeKeptForEver() {
        String url = packaged.url("css/base.css");
        String version = url.substring(url.indexOf("?v=") + 3);
        assertTrue(packaged.find("/static/css/base.css", version).orElseThrow().immutable());
        assertFalse(packaged.find("/static/css/base.css", "older").orElseThrow().immutable());
        assertFalse(packaged.find("/static/css/base.css").orElseThrow().immutable());
        assertEquals(
                '"' + version + '"',
                packaged.find("/static/css/base.css").orElseThrow().etag());
    }

    @Test
    void aChangedFileChangesItsUrlWhileOneWorksOnIt(@TempDir Path folder) throws IOException {
        Path css = Files.createDirectories(folder.resolve("css")).resolve("base.css");
        Assets assets = Assets.fromFolder(folder);
        Files.writeString(css, "a { color: red }");
        String before = assets.url("css/base.css");
        Files.writeString(css, "a { color: blue }");
        assertFalse(before.equals(assets.url("css/base.css")));
    }

    @Test
    void aNameWithoutAFileIsRefused() {
        assertThrows(NoSuchElementException.class, () -> packaged.url("css/none.css"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../logback.xml",
                "/static/../static/css/base.css",
                "/static/css/../../messages/web.en.properties",
                "/static/css/..%2fbase.css",
                "/static//css/base.css",
                "/static/./css/base.css",
                "/static/css",
                "/static/",
                "/static/.hidden.css",
                "/static/css\\base.css",
                "/modules/@codemirror/view/package.js",
                "/modules/../static/css/base.css",
                "/katex/0.0.0/katex.min.js",
                "/katex/../katex.min.js",
                "/templates/shared/layout.html",
                "static/css/base.css",
                "/",
                ""
            })
    void nothingElseIsReachable(String path) {
        assertEquals(Optional.empty(), packaged.find(path));
        assertEquals(Optional.empty(), Assets.fromFolder(Path.of("static")).find(path));
    }

    @Test
    void katexAndItsFontsAreServedUnderTheirVersion() {
        String css = text(packaged.find(packaged.katex() + "katex.min.css").orElseThrow());
        assertTrue(css.contains("fonts/KaTeX_Main-Regular.woff2"));
        Assets.Asset font = packaged.find(packaged.katex() + "fonts/KaTeX_Main-Regular.woff2")
                .orElseThrow();
        assertEquals("font/woff2", font.contentType());
        assertTrue(font.immutable());
    }

    @Test
    void everyImportOfEveryModuleIsInTheImportMap() throws IOException {
        JsonNode imports = new ObjectMapper().readTree(packaged.importMap()).path("imports");
        List<String> missing = new ArrayList<>();
        imports.properties().forEach(entry -> {
            String url = entry.getValue().asText();
            String path = url.substring(0, url.indexOf('?'));
            String source = text(packaged.find(path).orElseThrow());
            IMPORT.matcher(source)
                    .results()
                    .map(match -> specifier(path, match))
                    .forEach(specifier -> {
                        if (!imports.has(specifier)) missing.add(path + " imports " + specifier);
                    });
        });
        assertEquals(List.of(), missing);
    }

    @Test
    void everyModuleOfOursIsInTheImportMap() throws IOException {
        Path folder = Path.of("static/js");
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    Assets.OWN_MODULES,
                    files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace(".js", ""))
                            .sorted()
                            .toList());
        }
    }

    private static String specifier(String path, MatchResult match) {
        String name = match.group(1);
        return name.startsWith(".") ? URI.create(path).resolve(name).toString() : name;
    }

    private static String text(Assets.Asset asset) {
        return new String(asset.bytes(), StandardCharsets.UTF_8);
    }
}
