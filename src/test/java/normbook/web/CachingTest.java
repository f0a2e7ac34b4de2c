package normbook.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import normbook.Reader;
import normbook.TestApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers and proxies may keep, and in which encoding they get it. */
class CachingTest {
    private static final String LESSON = "/lessons/batch-normalization";
    private static final String STYLE = "/static/css/base.css";

    private final Reader reader = TestApp.shared().reader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "gzip, deflate, br | br",
                "br;q=1.0, gzip | br",
                "br;q=0, gzip | gzip",
                "gzip;q=0 | ''",
                "GZIP ; q=0.000 | ''",
                "gzip;q=0.5 | gzip",
                "identity | ''",
                "x-gzip2 | ''",
                "br; q=0, gzip; q=0 | ''",
                "'' | ''",
                ";;,,;q= | ''"
            })
    void theEncodingIsOneThatTheReaderTakes(String accepted, String encoding) throws IOException {
        for (String path : List.of(LESSON, STYLE)) {
            HttpResponse<byte[]> response = reader.getBytes(path, "Accept-Encoding", accepted);
            assertEquals(encoding, header(response, "Content-Encoding"), path + " " + accepted);
            assertArrayEquals(reader.getBytes(path).body(), decoded(response.body(), encoding), path);
            assertTrue(header(response, "Vary").contains("Accept-Encoding"), path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LESSON, STYLE})
    void whoHasTheBytesIsToldSo(String path) {
        String etag = header(reader.get(path), "ETag");
        for (String known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
            HttpResponse<String> response = reader.get(path, "If-None-Match", known);
            assertEquals(304, response.statusCode(), known);
            assertEquals("", response.body());
            assertEquals(etag, header(response, "ETag"));
        }
        assertEquals(200, reader.get(path, "If-None-Match", "\"other\"").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {LESSON, STYLE})
    void eachEncodingHasATagOfItsOwn(String path) {
        String plain = header(reader.get(path), "ETag");
        assertNotEquals(plain, header(reader.getBytes(path, "Accept-Encoding", "gzip"), "ETag"));
    }

    @Test
    void aLessonIsSharedByItsReadersButNotByProxies() {
        HttpResponse<String> response = reader.get(LESSON);
        assertEquals("private, no-cache", header(response, "Cache-Control"));
        assertEquals("Accept-Encoding, Accept-Language, Cookie", header(response, "Vary"));
        assertFalse(response.headers().firstValue("Set-Cookie").isPresent());
        reader.page("/account");
        HttpResponse<String> later = reader.get(LESSON);
        assertEquals(response.body(), later.body());
        assertFalse(later.headers().firstValue("Set-Cookie").isPresent());
    }

    @Test
    void aLessonNeedsNoLookAtTheVisitor() {
        // That a static file is served although visitors cannot be found shows that nobody looked.
        try (SmallServer server = SmallServer.whoseVisitorsCannotBeFound()) {
            assertEquals(200, server.reader().get(STYLE).statusCode());
        }
    }

    @Test
    void languageAndThemeHaveBytesOfTheirOwn() {
        String chinese = header(reader.get(LESSON), "ETag");
        assertNotEquals(chinese, header(TestApp.shared().reader().reading("en").get(LESSON), "ETag"));
        reader.get("/preferences?theme=dark");
        HttpResponse<String> dark = reader.get(LESSON, "If-None-Match", chinese);
        assertEquals(200, dark.statusCode());
        assertTrue(dark.body().contains("data-theme=\"dark\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/quizzes/batch-norm-basics", "/fragments" + LESSON, "/nowhere"})
    void aPersonalPageIsStoredNowhere(String path) {
        assertEquals("no-store", header(reader.get(path), "Cache-Control"));
    }

    @Test
    void onlyTheRightVersionMayBeKeptForEver() {
        String url = Assets.packaged().url("css/base.css");
        assertEquals("public, max-age=31536000, immutable", header(reader.get(url), "Cache-Control"));
        for (String other : List.of("", "?v=", "?v=older", "?v=%ZZ", "?w=1")) {
            assertEquals(
                    "no-cache",
                    reader.get(STYLE + other.replace("%", "%25"))
                            .headers()
                            .firstValue("Cache-Control")
                            .orElseThrow());
        }
        assertEquals(
                "public, max-age=31536000, immutable",
                header(reader.get(Assets.packaged().katex() + "katex.min.css"), "Cache-Control"));
    }

    @Test
    void aFontIsNotCompressedTwice() {
        String font = Assets.packaged().katex() + "fonts/KaTeX_Main-Regular.woff2";
        assertEquals("", header(reader.getBytes(font, "Accept-Encoding", "gzip, br"), "Content-Encoding"));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] decoded(byte[] body, String encoding) throws IOException {
        if (encoding.equals("br")) {
            assertTrue(Brotli4jLoader.isAvailable());
            return Decoder.decompress(body).getDecompressedData();
        }
        if (encoding.isEmpty()) return body;
        return new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
}
