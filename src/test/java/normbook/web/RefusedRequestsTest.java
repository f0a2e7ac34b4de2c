package normbook.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import normbook.TestApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jetty refuses before any of our routes sees it. */
class RefusedRequestsTest {
    private static final String URL = TestApp.shared().url();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /lessons/%ZZ HTTP/1.1",
                "GET /lessons/%FF HTTP/1.1",
                "GET /lessons/%E6%B8 HTTP/1.1",
                "GET /lessons/%00 HTTP/1.1",
                "GET /lessons/a b HTTP/1.1",
                "GET /lessons/<script> HTTP/1.1",
                "GET /modules/..;/x.js HTTP/1.1",
                "GET /\u00e6\u00b8\u00ac HTTP/1.1",
                "POST /account/setup/%ff HTTP/1.1",
                "CONNECT / HTTP/1.1",
                "GARBAGE"
            })
    void aMalformedRequestIsToldSoInBothLanguages(String line) {
        String answer = RawRequest.send(URL, line);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("送來的請求格式不正確。") && answer.contains("The request is malformed."), answer);
        assertPlain(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nNoColon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: a=\u0001\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "GET / HTTP/9.9\r\n\r\n"
            })
    void brokenHeadersAreAnsweredPlainly(String request) {
        String answer = RawRequest.sendText(URL, request);
        assertTrue(answer.matches("(?s)HTTP/1.1 (400|505) .*"), answer);
        assertPlain(answer);
    }

    @Test
    void aHugeHeaderIsRefusedWithTheNextStep() {
        String answer = RawRequest.send(URL, "GET / HTTP/1.1", "Cookie: a=" + "x".repeat(20_000));
        assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
        assertTrue(answer.contains("請刪除這個網站的 Cookie") && answer.contains("delete this site’s cookies"), answer);
        assertPlain(answer);
    }

    @Test
    void aHugeAddressIsRefused() {
        String answer = RawRequest.send(URL, "GET /" + "a".repeat(9_000) + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 414 "), answer);
        assertPlain(answer);
    }

    @Test
    void aReaderOfEnglishGetsEnglishFirst() {
        String answer = RawRequest.send(URL, "GET /lessons/%FF HTTP/1.1", "Accept-Language: en");
        assertTrue(answer.indexOf("The request is malformed.") < answer.indexOf("送來的請求格式不正確。"), answer);
    }

    @Test
    void theApiSaysItInJson() {
        String answer = RawRequest.send(URL, "GET /api/%FF HTTP/1.1");
        assertTrue(answer.contains("application/json") && answer.contains("{\"error\":{\"status\":400,"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=b; \"=;;;",
                "normbook_session=",
                "normbook_session=../../x",
                "normbook_language=xx",
                "normbook_theme=<script>",
                "a=\"b;c=d",
                "$Version=1; $Path=/",
                "=",
                ";;;;",
                "normbook_language=\u00e6"
            })
    void weirdCookiesAreNobodys(String cookie) {
        String answer = RawRequest.send(URL, "GET /account HTTP/1.1", "Cookie: " + cookie);
        assertTrue(answer.startsWith("HTTP/1.1 200 ") || answer.startsWith("HTTP/1.1 400 "), answer);
    }

    @Test
    void aHundredCookiesAreNoTrouble() {
        String cookies =
                IntStream.range(0, 100).mapToObj(i -> "c" + i + "=" + i).collect(Collectors.joining("; "));
        assertTrue(RawRequest.send(URL, "GET / HTTP/1.1", "Cookie: " + cookies).startsWith("HTTP/1.1 200 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                ";",
                "*",
                "a-",
                "zh_TW",
                ",,,,",
                "zh;q=9",
                "en;q=x",
                "\u00ff",
                "i-default",
                "q=0.5",
                "zh-;q=0.5,-"
            })
    void aWeirdAcceptLanguageIsAsGoodAsNone(String header) {
        String answer = RawRequest.send(URL, "GET /nowhere HTTP/1.1", "Accept-Language: " + header);
        assertTrue(answer.startsWith("HTTP/1.1 404 ") && answer.contains("找不到這一頁"), answer);
    }

    @Test
    void aLanguageThatTheReaderRefusesIsNotChosen() {
        String answer = RawRequest.send(URL, "GET /nowhere HTTP/1.1", "Accept-Language: en;q=0, de");
        assertTrue(answer.contains("找不到這一頁"), answer);
    }

    private static void assertPlain(String answer) {
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
        assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
        assertTrue(answer.contains("X-Frame-Options: DENY"), answer);
        for (String inner : new String[] {"Jetty", "jetty", "badMessage", "URI:", "Exception", "<h2>", "Server:"}) {
            assertFalse(answer.contains(inner), answer);
        }
    }
}
