package normbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPagesTest {
    private static final String API = "/api/exercises/batch-norm-forward/submissions";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Reader reader = TestApp.shared().reader();
    private final Reader english = TestApp.shared().reader().reading("en");

    @Test
    void aPageThatIsNotThereIsNamed() {
        assertPageSays(404, reader.get("/lessons/nowhere"), "這裡沒有「/lessons/nowhere」。");
        assertPageSays(404, english.get("/lessons/nowhere"), "There is no “/lessons/nowhere” here.");
    }

    @Test
    void whatTheAddressContainsIsShownAsText() {
        HttpResponse<String> response = reader.get("/%3Cscript%3Ealert(1)%3C/script%3E'\"".replace("\"", "%22"));
        assertEquals(404, response.statusCode());
        assertFalse(response.body().contains("<script>alert"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO", "QUERY"})
    void anotherMethodIsNamed(String method) {
        assertPageSays(405, reader.send(method, "/account/sign-in", ""), "這個網址不接受 " + method + " 請求。");
        assertPageSays(405, english.send(method, "/", ""), "This address does not accept " + method + " requests.");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithTheLimit() {
        String huge = "x".repeat((int) WebServer.MAX_REQUEST_BYTES);
        assertPageSays(413, reader.post("/account/sign-up", "_csrf", reader.csrf("/account"), "a", huge), "512 KB");
        assertApiSays(413, TestApp.shared().reader().postJson(API, "{\"source\":\"" + huge + "\"}"), "512 KB");
    }

    @Test
    void aFormOfThousandsOfFieldsIsRefused() {
        reader.csrf("/account");
        byte[] many = "a&".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        assertPageSays(413, reader.postBytes("/account/sign-up", FORM, many), "1,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "image/png", "x"})
    void anotherTypeOfBodyIsRefused(String type) {
        byte[] body = "username=ada".getBytes(StandardCharsets.UTF_8);
        assertPageSays(415, reader.postBytes("/account/sign-in", type, body), "application/x-www-form-urlencoded");
        assertPageSays(415, english.postBytes("/account/sign-in", type, body), "Only a web form");
    }

    @Test
    void aFormWithFilesThatIsBrokenIsRefused() {
        byte[] body = "username=ada".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> refused = reader.postBytes("/account/sign-in", "multipart/form-data; boundary=x", body);
        assertEquals(403, refused.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%FF", "%FF=a", "a=%ED%A0%80", "a=%C0%AF", "a=%F8%88%80%80%80"})
    void aFormThatIsNotUtf8IsRefused(String body) {
        reader.csrf("/account");
        english.csrf("/account");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertPageSays(400, reader.postBytes("/account/sign-in", FORM, bytes), "送來的文字不是正確的 UTF-8。");
        assertPageSays(400, english.postBytes("/account/sign-in", FORM, bytes), "The text sent is not correct UTF-8.");
    }

    @Test
    void rawBytesThatAreNotUtf8AreRefusedInAForm() {
        reader.csrf("/account");
        byte[] big5 = {'a', '=', (byte) 0xa4, (byte) 0xa4};
        assertPageSays(400, reader.postBytes("/account/sign-in", FORM, big5), "不是正確的 UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%g1=a", "a=%%"})
    void aWrongPercentEncodingInAFormIsRefused(String body) {
        reader.csrf("/account");
        english.csrf("/account");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertPageSays(400, reader.postBytes("/account/sign-in", FORM, bytes), "百分號編碼");
        assertPageSays(400, english.postBytes("/account/sign-in", FORM, bytes), "wrong percent encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "3", "\"source\"", "{'a':1}"})
    void whatIsNoJsonObjectIsRefused(String body) {
        assertApiSays(400, TestApp.shared().reader().postJson(API, body), "Only a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"source\":3}", "{\"source\":null}"})
    void aFieldThatIsMissingOrOfAnotherTypeIsSaidToBe(String body) {
        assertApiSays(400, TestApp.shared().reader().postJson(API, body), "A field of the JSON");
    }

    @Test
    void jsonNestedWithoutEndIsRefused() {
        String deep = "{\"source\":" + "[".repeat(100_000);
        assertApiSays(400, TestApp.shared().reader().postJson(API, deep), "Only a JSON object");
    }

    @Test
    void jsonThatIsNotUtf8IsRefused() {
        byte[] body = {'{', '"', 's', 'o', 'u', 'r', 'c', 'e', '"', ':', '"', (byte) 0xff, '"', '}'};
        assertApiSays(400, TestApp.shared().reader().postBytes(API, "application/json", body), "not correct UTF-8");
    }

    @Test
    void anAddressOfTheApiThatIsNotThereIsAnsweredInJson() {
        HttpResponse<String> response = reader.get("/api/nowhere");
        assertApiSays(404, response, "There is no “/api/nowhere” here.");
        assertTrue(response.body().contains("這裡沒有「/api/nowhere」。"), response.body());
        assertTrue(response.body().contains("\"next\":{\"zh-TW\":\"可能是網址打錯"), response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../logback.xml",
                "/static/..%2flogback.xml",
                "/static/%2e%2e/logback.xml",
                "/static/%252e%252e/logback.xml",
                "/static/css/..%5c..%5clogback.xml",
                "/static/css%2fbase.css",
                "/static//css/base.css",
                "/static/css/base.css;x",
                "/static/",
                "/modules/../static/css/base.css",
                "/modules/%2e%2e/%2e%2e/x.js",
                "/modules/none.js",
                "/katex/%2e%2e/%2e%2e/x.css",
                "/katex/../../META-INF/MANIFEST.MF",
                "/katex/0.0.0/katex.min.js",
                "/static/css/base.css%20",
                "//static/css/base.css",
                "/messages/web.en.properties",
                "/migrations/V1__create_accounts.sql"
            })
    void nothingButTheAssetsIsReachable(String path) {
        String answer = RawRequest.send(TestApp.shared().url(), "GET " + path + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 404 ") || answer.startsWith("HTTP/1.1 400 "), path + "\n" + answer);
        assertTrue(answer.contains("這裡沒有「") || answer.contains("格式不正確"), path + "\n" + answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?a=%ZZ", "/preferences?back=%FF", "/preferences?language=%", "/account/sign-in?back=%zz"})
    void aBrokenQueryHarmsNothing(String path) {
        String answer = RawRequest.send(TestApp.shared().url(), "GET " + path + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 200 ") || answer.startsWith("HTTP/1.1 303 "), answer);
    }

    @Test
    void aFailureOfOursHasANumberAndNoInnerWords() {
        try (SmallServer server = SmallServer.with(routes -> routes.get("/broken", this::fail, Role.ANYONE))) {
            HttpResponse<String> response = server.reader().get("/broken");
            assertPageSays(500, response, "這是我們的錯，不是你的。");
            assertFalse(response.body().contains("secret") || response.body().contains("Exception"), response.body());
        }
    }

    @Test
    void evenTheErrorPageMayFail() {
        try (SmallServer server = SmallServer.whoseVisitorsCannotBeFound()) {
            HttpResponse<String> ours = server.reader().reading("en").get("/guests");
            assertEquals(500, ours.statusCode());
            assertTrue(ours.body().startsWith("The server failed while handling this request"), ours.body());
            HttpResponse<String> missing = server.reader().get("/nowhere");
            assertEquals(404, missing.statusCode());
            assertEquals("這裡沒有「/nowhere」。", missing.body());
        }
    }

    private void fail(io.javalin.http.Context ctx) {
        throw new IllegalStateException("secret");
    }

    static void assertPageSays(int status, HttpResponse<String> response, String sentence) {
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(Jsoup.parse(response.body()).select("main").text().contains(sentence), response.body());
        assertEquals(List.of("no-store"), response.headers().allValues("Cache-Control"));
    }

    static void assertApiSays(int status, HttpResponse<String> response, String sentence) {
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(response.body().startsWith("{\"error\":{\"status\":" + status), response.body());
        assertTrue(response.body().contains(sentence), response.body());
    }
}
