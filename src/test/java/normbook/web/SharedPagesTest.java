package normbook.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import normbook.TestApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second time a page is asked for it is handed out before any route, and nobody may be able to tell. */
class SharedPagesTest {
    private static final String LESSON = "/lessons/batch-normalization";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Stream<List<String>> readers() {
        List<List<String>> readers = new ArrayList<>();
        for (String encoding : List.of("identity", "gzip", "br, gzip;q=0.5")) {
            for (String language : List.of("zh-TW", "en", "zh-CN,zh;q=0.9", "-", "fr;q=0")) {
                readers.add(List.of("Accept-Encoding", encoding, "Accept-Language", language));
            }
        }
        readers.add(List.of("Cookie", "normbook_language=en; normbook_theme=dark"));
        readers.add(List.of("Cookie", "normbook_session=x; normbook_theme=light; other=\"a;b\""));
        readers.add(List.of("Cookie", "normbook_theme=purple; normbook_language=xx"));
        return readers.stream();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aReaderGetsTheSameByEitherWay(List<String> headers) {
        for (String path : List.of(LESSON, LESSON + "/laboratory")) {
            HttpResponse<byte[]> fast = second(path, headers);
            HttpResponse<byte[]> slow = get(path + "?x", headers);
            assertEquals(200, fast.statusCode());
            assertArrayEquals(slow.body(), fast.body());
            assertEquals(headers(slow), headers(fast));
        }
    }

    @Test
    void whoeverHasThePageIsToldSo() {
        String etag = second(LESSON, List.of()).headers().firstValue("etag").orElseThrow();
        HttpResponse<byte[]> fast = second(LESSON, List.of("If-None-Match", etag));
        HttpResponse<byte[]> slow = get(LESSON + "?x", List.of("If-None-Match", etag));
        assertEquals(304, fast.statusCode());
        assertEquals(0, fast.body().length);
        assertEquals(headers(slow), headers(fast));
    }

    @Test
    void eachLanguageAndThemeHasItsOwnBytes() {
        String chinese =
                new String(second(LESSON, List.of("Accept-Language", "zh-TW")).body());
        String english =
                new String(second(LESSON, List.of("Accept-Language", "en")).body());
        String dark = new String(
                second(LESSON, List.of("Cookie", "normbook_theme=dark")).body());
        assertNotEquals(chinese, english);
        assertTrue(dark.contains("data-theme=\"dark\""));
        assertTrue(!chinese.contains("data-theme=\"dark\""));
    }

    @Test
    void aNewRevisionIsSeenAtOnce() {
        int[] revision = {0};
        Assets assets = Assets.packaged();
        SharedPages pages = new SharedPages(assets, false, () -> revision[0]);
        try (SmallServer server = SmallServer.with(
                pages,
                routes -> routes.get(
                        "/page", ctx -> pages.serve(ctx, "page", () -> "revision " + revision[0]), Role.ANYONE))) {
            for (int i = 0; i < 3; i++) {
                revision[0] = i;
                for (int again = 0; again < 3; again++) {
                    assertEquals("revision " + i, server.reader().get("/page").body());
                }
            }
        }
    }

    private static HttpResponse<byte[]> second(String path, List<String> headers) {
        get(path, headers);
        return get(path, headers);
    }

    /** All but the time. */
    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return headers;
    }

    private static HttpResponse<byte[]> get(String path, List<String> headers) {
        URI address = TestApp.shared().reader().address(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        for (int i = 0; i < headers.size(); i += 2) request.header(headers.get(i), headers.get(i + 1));
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
